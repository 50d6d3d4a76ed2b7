package io.huiyin.command.complaint.number;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.huiyin.api.complaint.CaseNumber;
import io.huiyin.storage.KeptState;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts each month's cases in the kept state. A node reserves a few numbers at a time by compare-and-set, so that most
 * cases need no write of their own; what it has not used when it stops is never used by anybody.
 */
public final class KeptCaseNumbers implements CaseNumbers {

    private static final String COLLECTION = "case-numbers";
    private static final int RESERVED_AT_ONCE = 16;

    private final KeptState keptState;
    private final ZoneId zone;
    private final Map<YearMonth, Reserved> reserved = new HashMap<>();

    /** @param zone the zone in which a month begins */
    public KeptCaseNumbers(KeptState keptState, ZoneId zone) {
        this.keptState = keptState;
        this.zone = zone;
    }

    @Override
    public synchronized CaseNumber next(Instant receivedAt) {
        YearMonth month = YearMonth.from(receivedAt.atZone(zone));
        Reserved range = reserved.get(month);
        if (range == null || range.isUsedUp()) {
            range = reserve(month);
        }
        reserved.put(month, range.afterOne());
        return CaseNumber.of(yearMonth(month), range.next());
    }

    private Reserved reserve(YearMonth month) {
        String id = "%04d".formatted(yearMonth(month));
        while (true) {
            byte[] seen = keptState.get(COLLECTION, id).orElse(null);
            long last = last(seen);
            byte[] wanted = Long.toString(last + RESERVED_AT_ONCE).getBytes(US_ASCII);
            if (keptState.replace(COLLECTION, id, seen, wanted)) {
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
