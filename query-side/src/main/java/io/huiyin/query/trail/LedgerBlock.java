package io.huiyin.query.trail;

import io.huiyin.api.trail.LedgerProblem;
import io.huiyin.api.trail.TrailBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of the ledger with its events.
 *
 * @param height where it stands, or should
 * @param about what it says about itself; null if it is missing or its header cannot be read
 * @param events the events that can be read, in order
 * @param problem the first thing wrong with it; null when it continues the block before it and can be read
 */
public record LedgerBlock(
        long height,
        @Nullable TrailBlock about,
        List<StoredEvent> events,
        @Nullable LedgerProblem problem) {

    public LedgerBlock {
        events = List.copyOf(events);
    }
}
