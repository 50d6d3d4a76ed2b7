package io.huiyin.command.incident.handle;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.command.incident.file.IncidentState;

/** Handling that has ended does not end again. */
record HandlingEndsOnce(IncidentState state) {

    void check() {
        if (state.handledAt() != null) {
            throw RefusedException.because(null, RefusalCode.ALREADY_HANDLED);
        }
    }
}
