package io.huiyin.command.incident.correct;

import io.huiyin.api.incident.IncidentInstants;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.command.incident.file.IncidentState;
import java.time.Instant;

/** What was done about an incident was done after it began, by corrected instants too. */
record NothingDoneComesBeforeTheIncident(IncidentState state) {

    void check(IncidentInstants corrected) {
        Instant firstDoneAt = state.firstDoneAt();
        if (firstDoneAt != null && firstDoneAt.isBefore(corrected.beganAt())) {
            String field = corrected.occurredAt() == null ? "detectedAt" : "occurredAt";
            throw RefusedException.because(field, RefusalCode.BEFORE_THE_INCIDENT, firstDoneAt, corrected.beganAt());
        }
    }
}
