package io.huiyin.query.trail;

import io.huiyin.api.trail.LedgerProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes along a span of the ledger in its direction. For one thread. */
interface Walk {

    /** Whether there is nothing more to look at. */
    boolean ended();

    /** The next events within the span, in its direction; perhaps none, though the walk goes on. */
    List<StoredEvent> next();

    /** How many blocks have been read. */
    int blocksRead();

    /** The first thing found wrong on the way, or null. */
    @Nullable
    LedgerProblem problem();

    /** A list read in ascending order, in the direction of the span. */
    static <T> List<T> inDirection(Span span, List<T> ascending) {
        if (span.onwards()) {
            return ascending;
        }
        List<T> descending = new ArrayList<>(ascending);
        Collections.reverse(descending);
        return descending;
    }
}
