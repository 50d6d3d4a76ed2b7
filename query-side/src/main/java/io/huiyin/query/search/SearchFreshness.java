package io.huiyin.query.search;

import io.huiyin.api.cases.Freshness;
import io.huiyin.query.LedgerPosition;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How far what searches show has read, and waiting until it has read far enough. */
public final class SearchFreshness {

    private final SearchIndex index;
    private final LedgerPosition ledger;
    private final Clock clock;
    private final Duration patience;

    /** @param patience how long a list waits at most for the position it was asked to have read */
    public SearchFreshness(SearchIndex index, LedgerPosition ledger, Clock clock, Duration patience) {
        this.index = index;
        this.ledger = ledger;
        this.clock = clock;
        this.patience = patience;
    }

    /** How far the lists have read. */
    public Freshness now() {
        IndexStanding visible = index.visible();
        return new Freshness(visible.position(), ledger.head(), clock.instant(), visible.lastEventAt());
    }

    /** Waits briefly until a position is visible; absent means do not wait. */
    public void await(@Nullable Long atLeast) {
        index.awaitVisible(atLeast, patience);
    }
}
