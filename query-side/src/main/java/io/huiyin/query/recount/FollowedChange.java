package io.huiyin.query.recount;

import io.huiyin.api.deadline.ChangeId;
import io.huiyin.api.deadline.DeadlineChange;
import io.huiyin.api.deadline.MoveReason;
import io.huiyin.api.deadline.ProposalStatus;
import io.huiyin.query.views.ViewReader;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An approved change that open cases follow.
 *
 * @param number its number among those of its kind
 * @param calendar content hash of the calendar to count on; null for the one in force
 * @param rule the version of a rule to follow; null where each deadline keeps its own
 */
public record FollowedChange(
        int number,
        ChangeId id,
        MoveReason reason,
        ProposalProgress progress,
        @Nullable String calendar,
        @Nullable String rule) {

    /** Where changes of one kind come from. */
    @FunctionalInterface
    public interface Source {

        /** Those that are to be followed now. */
        List<FollowedChange> followed();
    }

    /** Whether it is approved and not carried out, or has moved a late deadline since that was on record. */
    public boolean isUnderWay(ViewReader views) {
        return progress.status() == ProposalStatus.APPROVED
                || ChangeCountsProjection.of(id, views).namesLateOnes();
    }

    Instant approvedAt() {
        return Objects.requireNonNull(progress.decidedAt());
    }

    DeadlineChange grounds() {
        return new DeadlineChange(id, reason, Objects.requireNonNull(progress.decidedBy()));
    }
}
