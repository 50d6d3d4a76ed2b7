package io.huiyin.command.deadline;

import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import java.time.Instant;

/** While what is owed would still be in time, nothing is missed. */
public record NothingIsMissedBeforeItIsDue(Deadline deadline) {

    /**
     * Refuses to call it missed too early.
     *
     * @throws RefusedException with {@link RefusalCode#NOT_YET_DUE} naming the due instant
     */
    public void check(Instant now) {
        if (deadline.isKeptBy(now)) {
            throw RefusedException.because(null, RefusalCode.NOT_YET_DUE, deadline.due());
        }
    }
}
