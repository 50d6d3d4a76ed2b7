package io.huiyin.query.views;

import io.huiyin.api.cases.Freshness;
import io.huiyin.query.LedgerPosition;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far the views in use have read, and waiting until they have read far enough. */
public final class ViewFreshness {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final ViewsInUse views;
    private final LedgerPosition ledger;
    private final PositionSignal signal;
    private final Clock clock;
    private final Duration patience;

    /**
     * @param signal told by the writer of this node; another node's writing is found by looking again
     * @param patience how long a reader waits at most
     */
    public ViewFreshness(
            ViewsInUse views, LedgerPosition ledger, PositionSignal signal, Clock clock, Duration patience) {
        this.views = views;
        this.ledger = ledger;
        this.signal = signal;
        this.clock = clock;
        this.patience = patience;
    }

    /** How far the views have read. */
    public Freshness now() {
        Optional<ViewProgress> progress = progress();
        return new Freshness(
                progress.map(ViewProgress::position).orElse(-1L),
                ledger.head(),
                clock.instant(),
                progress.map(ViewProgress::lastEventAt).orElse(null));
    }

    /**
     * Waits until the views have read a position, or no longer than patience lasts.
     *
     * @param atLeast the position; null does not wait
     */
    public void await(@Nullable Long atLeast) {
        if (atLeast != null) {
            signal.await(atLeast, () -> progress().map(ViewProgress::position).orElse(-1L), patience, LOOK_AGAIN);
        }
    }

    private Optional<ViewProgress> progress() {
        return ViewProgress.of(views.get().documents());
    }
}
