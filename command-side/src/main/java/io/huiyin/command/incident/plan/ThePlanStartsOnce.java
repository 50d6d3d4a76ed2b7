package io.huiyin.command.incident.plan;

import io.huiyin.api.deadline.ObligationKind;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.command.incident.file.IncidentState;

/** A plan that is running is not started again. */
record ThePlanStartsOnce(IncidentState state) {

    void check() {
        if (state.obligations().wasDone(ObligationKind.PLAN)) {
            throw RefusedException.because(null, RefusalCode.PLAN_ACTIVE);
        }
    }
}
