package io.huiyin.command.incident.waive;

import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.command.incident.file.IncidentState;

/** What never began or has ended cannot be let go. */
record OnlyRunningObligationsAreWaived(IncidentState state) {

    void check(DeadlineId deadlineId) {
        if (state.obligations().running(deadlineId) == null) {
            throw RefusedException.because("deadlineId", RefusalCode.OBLIGATION_NOT_RUNNING, deadlineId);
        }
    }
}
