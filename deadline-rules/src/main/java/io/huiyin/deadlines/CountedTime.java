package io.huiyin.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Where an instant stands within the counted days of a deadline. */
public final class CountedTime {

    private CountedTime() {}

    /**
     * The share of the counted days elapsed at an instant, each day from its 00:00 to its 24:00 in the zone.
     *
     * @param countedDays the counted days in order, at least one
     * @return from 0 (not after the first counted day's 00:00) to 1 (at the last one's 24:00 and after)
     * @throws IllegalArgumentException when there are no counted days
     */
    public static double elapsedShare(List<LocalDate> countedDays, ZoneId zone, Instant at) {
        if (countedDays.isEmpty()) {
            throw new IllegalArgumentException("There is no share of no counted days.");
        }
        double elapsed = countedDays.stream()
                .mapToDouble(day -> elapsedShareOf(day, zone, at))
                .sum();
        return elapsed / countedDays.size();
    }

    /** How many counted days come after the date it is in the zone at that instant. */
    public static int workdaysLeft(List<LocalDate> countedDays, ZoneId zone, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        return Math.toIntExact(
                countedDays.stream().filter(day -> day.isAfter(today)).count());
    }

    private static double elapsedShareOf(LocalDate day, ZoneId zone, Instant at) {
        Instant begin = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        if (!at.isAfter(begin)) {
            return 0;
        }
        if (!at.isBefore(end)) {
            return 1;
        }
        // A day with a clock change has 23 or 25 hours; it still weighs one day.
        return (double) Duration.between(begin, at).toNanos()
                / Duration.between(begin, end).toNanos();
    }
}
