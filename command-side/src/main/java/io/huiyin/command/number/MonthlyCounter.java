package io.huiyin.command.number;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.huiyin.storage.KeptState;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts what happens in a month in the kept state. A node reserves numbers by compare-and-set, so that most need no
 * write of their own: a few at first, then as many as it has handed out of the month so far, for a month that goes on
 * like this needs them. What it has not used when it stops is never used by anybody. Thread-safe.
 */
public final class MonthlyCounter {

    private static final int FEWEST_AT_ONCE = 16;
    private static final int MOST_AT_ONCE = 512;

    private final KeptState keptState;
    private final String collection;
    private final ZoneId zone;
    private final Map<YearMonth, Reserved> reserved = new HashMap<>();

    /**
     * @param collection where it counts, a collection of its own
     * @param zone the zone in which a month begins
     */
    public MonthlyCounter(KeptState keptState, String collection, ZoneId zone) {
        this.keptState = keptState;
        this.collection = collection;
        this.zone = zone;
    }

    /** Makes a number of the next count in the month of an instant. */
    public synchronized <N> N next(Instant instant, Numbering<N> numbering) {
        YearMonth month = YearMonth.from(instant.atZone(zone));
        Reserved range = reserved.get(month);
        if (range == null) {
            range = reserve(month, 0);
        } else if (range.isUsedUp()) {
            range = reserve(month, range.handedOut());
        }
        reserved.put(month, range.afterOne());
        return numbering.of(yearMonth(month), range.next());
    }

    private Reserved reserve(YearMonth month, long handedOut) {
        long count = Math.max(FEWEST_AT_ONCE, Math.min(MOST_AT_ONCE, handedOut));
        String id = "%04d".formatted(yearMonth(month));
        while (true) {
            byte[] seen = keptState.get(collection, id).orElse(null);
            long last = last(seen);
            byte[] wanted = Long.toString(last + count).getBytes(US_ASCII);
            if (keptState.replace(collection, id, seen, wanted)) {
                return new Reserved(last + 1, last + count, handedOut);
            }
        }
    }

    private static long last(byte @Nullable [] stored) {
        return stored == null ? 0 : Long.parseLong(new String(stored, US_ASCII));
    }

    private static int yearMonth(YearMonth month) {
        return month.getYear() % 100 * 100 + month.getMonthValue();
    }

    /** How a count becomes a number. */
    @FunctionalInterface
    public interface Numbering<N> {

        /**
         * The number.
         *
         * @param yearMonth two digits of the year, two of the month
         * @param running from 1
         */
        N of(int yearMonth, long running);
    }

    /**
     * Numbers that only this node hands out.
     *
     * @param handedOut how many of the month it has handed out so far, from earlier ranges too
     */
    private record Reserved(long next, long last, long handedOut) {

        boolean isUsedUp() {
            return next > last;
        }

        Reserved afterOne() {
            return new Reserved(next + 1, last, handedOut + 1);
        }
    }
}
