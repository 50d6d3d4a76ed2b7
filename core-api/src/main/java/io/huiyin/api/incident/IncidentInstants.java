package io.huiyin.api.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an incident happened and became known; each follows the one before.
 *
 * @param occurredAt when it happened, if that is known
 * @param detectedAt when it was first noticed
 * @param learnedAt when those responsible learned of it, if that is known
 */
public record IncidentInstants(
        @Nullable Instant occurredAt,
        Instant detectedAt,
        @Nullable Instant learnedAt) {

    /** The first instant known of it: the occurrence, else the detection. */
    public Instant beganAt() {
        return occurredAt == null ? detectedAt : occurredAt;
    }

    /**
     * Whether a clock could win time if these took the place of others: an instant is later or no longer known, or the
     * learning, from which some clocks start, was not known before.
     */
    public boolean mayWinTimeOver(IncidentInstants others) {
        return isLaterOrGone(occurredAt, others.occurredAt)
                || detectedAt.isAfter(others.detectedAt)
                || isLaterOrGone(learnedAt, others.learnedAt)
                || (learnedAt != null && others.learnedAt == null);
    }

    private static boolean isLaterOrGone(@Nullable Instant now, @Nullable Instant before) {
        return before != null && (now == null || now.isAfter(before));
    }
}
