package io.huiyin.api.trail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some events of the trail.
 *
 * @param entries in the order asked for
 * @param lookedFrom the lowest position looked at; -1 when none was
 * @param lookedTo the highest position looked at; -1 when none was
 * @param next the position to go on from in the same direction; null when there is nothing more that way
 * @param size how many events the ledger has
 * @param problem the first thing found wrong while reading, or null
 */
public record TrailPage(
        List<TrailEntry> entries,
        long lookedFrom,
        long lookedTo,
        @Nullable Long next,
        long size,
        @Nullable LedgerProblem problem) {

    public TrailPage {
        entries = List.copyOf(entries);
    }
}
