package io.huiyin.server.checkpoint;

import io.huiyin.verifier.checkpoint.Checkpoint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the making and delivering of checkpoints goes on this node.
 *
 * @param mine whether it is this node's turn
 * @param delivered how many events the newest delivered checkpoint covers; -1 before the first
 * @param at when that was made
 * @param failingSince since when it has failed; null when it has not
 * @param failure why, for an operator
 */
public record CheckpointStanding(
        boolean mine,
        long delivered,
        @Nullable Instant at,
        @Nullable Instant failingSince,
        @Nullable String failure) {

    static final CheckpointStanding NOT_MINE = new CheckpointStanding(false, -1, null, null, null);

    static CheckpointStanding well(Checkpoint checkpoint) {
        return new CheckpointStanding(true, checkpoint.size(), checkpoint.time(), null, null);
    }

    CheckpointStanding failed(Instant now, String why) {
        return new CheckpointStanding(true, delivered, at, failingSince == null ? now : failingSince, why);
    }
}
