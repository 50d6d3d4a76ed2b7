package io.huiyin.query.search;

import io.huiyin.query.LedgerPosition;
import io.huiyin.query.views.LedgerComparison;
import io.huiyin.storage.LedgerStanding;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far an index has read, as its Lucene commit carries it.
 *
 * @param position position of the last event read; -1 when none
 * @param lastEventAt when that event was recorded
 */
record IndexStanding(long position, @Nullable Instant lastEventAt) {

    static final IndexStanding NEW = new IndexStanding(-1, null);

    /** To be raised whenever fields or stored documents change. */
    private static final String SHAPE = "5";

    private static final String SHAPE_KEY = "shape";
    private static final String LEDGER_KEY = "ledgerId";
    private static final String POSITION_KEY = "position";
    private static final String BLOCK_KEY = "blockHash";
    private static final String LAST_EVENT_KEY = "lastEventAt";

    /** The standing after more events; the time stays when it is not told. */
    IndexStanding at(long newPosition, @Nullable Instant eventAt) {
        return new IndexStanding(newPosition, eventAt == null ? lastEventAt : eventAt);
    }

    /** What goes into the commit. */
    Map<String, String> toCommit(LedgerPosition ledger) {
        LedgerStanding standing = ledger.standingAt(position);
        Map<String, String> data = new HashMap<>();
        data.put(SHAPE_KEY, SHAPE);
        data.put(LEDGER_KEY, standing.ledgerId());
        data.put(POSITION_KEY, Long.toString(position));
        data.put(BLOCK_KEY, standing.blockHash());
        if (lastEventAt != null) {
            data.put(LAST_EVENT_KEY, lastEventAt.toString());
        }
        return data;
    }

    /** What a commit says. */
    static IndexStanding ofCommit(Map<String, String> data) {
        String eventAt = data.get(LAST_EVENT_KEY);
        return new IndexStanding(
                Long.parseLong(data.get(POSITION_KEY)), eventAt == null ? null : Instant.parse(eventAt));
    }

    /** Why a commit cannot be gone on from; empty when it can. */
    static Optional<String> whyNotUsable(Map<String, String> data, LedgerPosition ledger) {
        if (!SHAPE.equals(data.get(SHAPE_KEY))) {
            return Optional.of("The search index was written in another shape than this version reads.");
        }
        try {
            LedgerStanding standing = new LedgerStanding(
                    data.getOrDefault(LEDGER_KEY, ""), ofCommit(data).position, data.getOrDefault(BLOCK_KEY, ""));
            return LedgerComparison.whyNotOf(ledger, standing).map(why -> "The contents of the search index " + why);
        } catch (NumberFormatException | DateTimeException unreadable) {
            return Optional.of("The search index does not say where it stands.");
        }
    }
}
