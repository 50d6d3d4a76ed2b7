package io.huiyin.query.views;

import io.huiyin.storage.Turn;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that one node at a time builds the views anew. */
public final class RebuildTurn {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildTurn.class);
    private static final Duration PATIENCE = Duration.ofHours(12);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final Turn turn;

    public RebuildTurn(Turn turn) {
        this.turn = turn;
    }

    /**
     * Runs a rebuild when no other node does one, unless theirs was all that was needed.
     *
     * @param needed whether it still is, asked when the turn has come
     * @throws IllegalStateException if the turn does not come within half a day, or the thread is interrupted
     */
    public void run(BooleanSupplier needed, Runnable rebuild) {
        if (!turn.take()) {
            LOG.info("Another node rebuilds the views; waiting for it");
            boolean mine = new PositionSignal().await(1, () -> turn.take() ? 1 : 0, PATIENCE, LOOK_AGAIN);
            if (!mine) {
                throw new IllegalStateException("Another node rebuilds the views and does not come to an end");
            }
        }
        try {
            if (needed.getAsBoolean()) {
                rebuild.run();
            }
        } finally {
            turn.close();
        }
    }

    /**
     * Shows that this node still rebuilds.
     *
     * @throws IllegalStateException if another node has taken the turn meanwhile
     */
    void keep() {
        if (!turn.keep()) {
            throw new IllegalStateException(
                    "This node was silent for so long that another may rebuild the views; the old ones stay");
        }
    }
}
