package io.huiyin.api.incidents;

import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.sealing.ClearText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing an incident obliges to.
 *
 * @param deadline when it is due, and why
 * @param missed whether its due instant passed with it undone, done later or not
 * @param elapsedShare share of the counted time gone by, 0 to 1; of its end for one that has ended
 * @param workdaysLeft for day rules the whole counted days still ahead, today's not among them
 * @param endedAt when it was done or let go; absent while it is owed
 * @param reason why it came late, or why it was let go; absent when forgotten, too
 */
public record OwedObligation(
        Deadline deadline,
        ObligationState state,
        boolean missed,
        double elapsedShare,
        int workdaysLeft,
        @Nullable Instant endedAt,
        @Nullable ClearText reason) {}
