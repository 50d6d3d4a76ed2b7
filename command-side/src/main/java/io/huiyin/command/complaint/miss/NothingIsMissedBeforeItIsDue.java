package io.huiyin.command.complaint.miss;

import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import java.time.Instant;

/** While an answer would still be in time, nothing is missed. */
record NothingIsMissedBeforeItIsDue(Deadline deadline) {

    void check(Instant now) {
        if (deadline.isKeptBy(now)) {
            throw RefusedException.because(null, RefusalCode.NOT_YET_DUE, deadline.due());
        }
    }
}
