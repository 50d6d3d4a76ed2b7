package io.huiyin.server.checkpoint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the ledger is signed, and whether what was signed leaves the house.
 *
 * @param standing how making and delivering goes on this node
 * @param leaves whether there is any place outside to deliver to
 * @param signed how many events the newest checkpoint covers, whichever node made it; 0 when there is none
 * @param newestAt when that was made; null when there is none
 * @param events how many events there are
 */
public record CheckpointReport(
        CheckpointStanding standing,
        boolean leaves,
        long signed,
        @Nullable Instant newestAt,
        long events) {}
