package io.huiyin.query.timeline;

import io.huiyin.api.deadline.CountedDay;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.deadlines.CountedTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Where an instant stands on the way to a due instant.
 *
 * @param elapsedShare share of the counted time gone by, 0 to 1
 * @param workdaysLeft whole counted days still ahead, today's not among them
 */
public record TimeGone(double elapsedShare, int workdaysLeft) {

    /** Where an instant stands. */
    public static TimeGone of(Deadline deadline, Instant at) {
        List<LocalDate> counted = deadline.days().stream()
                .filter(day -> day.number() > 0)
                .map(CountedDay::date)
                .toList();
        if (counted.isEmpty()) {
            return new TimeGone(shareOfHours(deadline, at), 0);
        }
        ZoneId zone = ZoneId.of(deadline.zone());
        return new TimeGone(CountedTime.elapsedShare(counted, zone, at), CountedTime.workdaysLeft(counted, zone, at));
    }

    private static double shareOfHours(Deadline deadline, Instant at) {
        double whole = Duration.between(deadline.start(), deadline.due()).toMillis();
        double gone = Duration.between(deadline.start(), at).toMillis();
        return whole <= 0 ? 1 : Math.max(0, Math.min(1, gone / whole));
    }
}
