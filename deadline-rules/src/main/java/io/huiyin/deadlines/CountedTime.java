package io.huiyin.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

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

    /**
     * The first instant at which a share of the counted days has elapsed, each day from its 00:00 to its 24:00 in the
     * zone: 80 % of five days is the fourth day's 24:00, whatever days of rest follow. Beyond 100 % it counts on in
     * further working days: 120 % of five days is the 24:00 of the next working day after the last. Where the calendar
     * ends, Monday to Friday count, so that every share has its instant.
     *
     * @param countedDays the counted days in order, at least one
     * @param percent the share in whole percent, from 1; whole percents have exact instants
     * @param calendar tells the working days after the last counted day
     * @throws IllegalArgumentException when there are no counted days or the share is below 1 percent
     */
    public static Instant instantOfShare(
            List<LocalDate> countedDays, ZoneId zone, int percent, WorkingCalendar calendar) {
        return instantOfShare(countedDays, zone, percent, calendar::isExpectedToBeWorked);
    }

    /** The same, counting on in the days that are accepted. */
    static Instant instantOfShare(
            List<LocalDate> countedDays, ZoneId zone, int percent, Predicate<LocalDate> furtherDays) {
        if (countedDays.isEmpty() || percent < 1) {
            throw new IllegalArgumentException(
                    "There is no instant of %d percent of %d counted days.".formatted(percent, countedDays.size()));
        }
        int hundredths = percent * countedDays.size();
        // A share that ends with a day ends at its 24:00, not at the next counted day's 00:00.
        int wholeDays = (hundredths - 1) / 100;
        int ofTheNext = hundredths - 100 * wholeDays;
        LocalDate day = dayAt(wholeDays, countedDays, furtherDays);
        Instant begin = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return begin.plus(Duration.between(begin, end).multipliedBy(ofTheNext).dividedBy(100));
    }

    private static LocalDate dayAt(int index, List<LocalDate> countedDays, Predicate<LocalDate> furtherDays) {
        if (index < countedDays.size()) {
            return countedDays.get(index);
        }
        return countedDays
                .get(countedDays.size() - 1)
                .plusDays(1)
                .datesUntil(LocalDate.MAX)
                .filter(furtherDays)
                .skip(index - countedDays.size())
                .findFirst()
                .orElseThrow();
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
