package io.huiyin.command.deadline;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.deadlines.DatedMilestone;
import java.time.Instant;

/** Nobody is warned before the milestone's instant. */
record NoWarningBeforeItsMilestone(DatedMilestone milestone) {

    void check(Instant now) {
        if (now.isBefore(milestone.at())) {
            throw RefusedException.because(null, RefusalCode.NOT_YET_DUE, milestone.at());
        }
    }
}
