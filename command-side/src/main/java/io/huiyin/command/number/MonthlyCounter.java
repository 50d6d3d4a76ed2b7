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
 * Counts what happens in a month in the kept state. A node reserves a few numbers at a time by compare-and-set, so that
 * most need no write of their own; what it has not used when it stops is never used by anybody. Thread-safe.
 */
public final class MonthlyCounter {

    private static final int RESERVED_AT_ONCE = 16;

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
        if (range == null || range.isUsedUp()) {
            range = reserve(month);
        }
        reserved.put(month, range.afterOne());
        return numbering.of(yearMonth(month), range.next());
    }

    private Reserved reserve(YearMonth month) {
        String id = "%04d".formatted(yearMonth(month));
        while (true) {
            byte[] seen = keptState.get(collection, id).orElse(null);
            long last = last(seen);
            byte[] wanted = Long.toString(last + RESERVED_AT_ONCE).getBytes(US_ASCII);
            if (keptState.replace(collection, id, seen, wanted)) {
                return new Reserved(last + 1, last + RESERVED_AT_ONCE);
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

    /** Numbers that only this node hands out. */
    private record Reserved(long next, long last) {

        boolean isUsedUp() {
            return next > last;
        }

        Reserved afterOne() {
            return new Reserved(next + 1, last);
        }
    }
}
