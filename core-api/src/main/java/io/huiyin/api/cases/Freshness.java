package io.huiyin.api.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a view has read.
 *
 * @param position the position of the last event read; -1 when none
 * @param head the position of the newest event of the ledger; -1 when none
 * @param readAt when it was looked up
 * @param lastEventAt the recorded time of the last event read, if any
 */
public record Freshness(
        long position, long head, Instant readAt, @Nullable Instant lastEventAt) {}
