package io.huiyin.storage.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongPredicate;

/**
 * Finds heights by looking at many at once with {@code $in} on {@code _id}: heights are dense, so a few rounds narrow
 * any ledger down to one block, on every server, without an index on anything else.
 */
final class HeightSearch {

    private static final int FAN_OUT = 63;
    private static final int DOUBLINGS = 48;

    private final Function<Collection<Long>, NavigableMap<Long, Long>> firstPositionsAt;

    /** @param firstPositionsAt first positions of those blocks that are there, by height */
    HeightSearch(Function<Collection<Long>, NavigableMap<Long, Long>> firstPositionsAt) {
        this.firstPositionsAt = firstPositionsAt;
    }

    /**
     * The highest height there is.
     *
     * @param known a height that is there, or -1
     */
    long highestFrom(long known) {
        List<Long> ahead = new ArrayList<>();
        for (int doubling = 0; doubling < DOUBLINGS; doubling++) {
            ahead.add(known + (1L << doubling));
        }
        NavigableMap<Long, Long> found = new TreeMap<>(firstPositionsAt.apply(ahead));
        long low = found.isEmpty() ? known : found.lastKey();
        long high = ahead.stream().filter(height -> height > low).findFirst().orElse(low + 1);
        return narrow(low, high, position -> true);
    }

    /**
     * The highest block that begins at or before a position.
     *
     * @param low a height whose block does so
     * @param high a height whose block does not, or is not there
     */
    long highestBeginningBy(long position, long low, long high) {
        return narrow(low, high, first -> first <= position);
    }

    private long narrow(long from, long to, LongPredicate accepted) {
        long low = from;
        long high = to;
        while (high - low > 1) {
            List<Long> between = between(low, high);
            NavigableMap<Long, Long> found = firstPositionsAt.apply(between);
            for (long height : between) {
                Long first = found.get(height);
                if (first == null || !accepted.test(first)) {
                    high = height;
                    break;
                }
                low = height;
            }
        }
        return low;
    }

    private static List<Long> between(long low, long high) {
        long gap = high - low;
        long parts = Math.min(gap, FAN_OUT + 1L);
        List<Long> heights = new ArrayList<>();
        for (long part = 1; part < parts; part++) {
            heights.add(low + part * (gap / parts) + Math.min(part, gap % parts));
        }
        return heights;
    }
}
