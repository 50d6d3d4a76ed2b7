package io.huiyin.command.complaint.dispatch;

import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.command.complaint.file.AllowedStates;
import io.huiyin.command.complaint.file.CaseState;

/** The unit that has an unanswered case acknowledges it, once for each time it was given the case. */
record ADispatchIsAcknowledgedOnce(CaseState state, boolean acknowledged) {

    void check(Envelope asker) {
        if (!state.isWith(asker.unit())) {
            throw RefusedException.because(null, RefusalCode.NOT_YOUR_UNIT);
        }
        AllowedStates.of(CaseStatus.DISPATCHED).require(state.status());
        if (acknowledged) {
            throw RefusedException.because(null, RefusalCode.ALREADY_ACKNOWLEDGED);
        }
    }
}
