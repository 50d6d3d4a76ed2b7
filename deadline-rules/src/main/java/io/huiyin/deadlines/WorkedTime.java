package io.huiyin.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How much working time lies between two instants, each working day from its 00:00 to its 24:00. */
public final class WorkedTime {

    private WorkedTime() {}

    /**
     * The working time between two instants. It adds up: whoever had a case one after the other had it together for as
     * long as from the first instant to the last.
     *
     * @param zone in which days begin and end
     * @return zero when the second instant is not after the first
     * @throws UnknownCalendarYearException when the calendar does not hold a year between
     */
    public static Duration between(WorkingCalendar calendar, ZoneId zone, Instant from, Instant to) {
        Duration worked = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            if (calendar.classOf(day).type().isWorked()) {
                worked = worked.plus(overlap(day, zone, from, to));
            }
        }
        return worked;
    }

    private static Duration overlap(LocalDate day, ZoneId zone, Instant from, Instant to) {
        Instant begin = later(day.atStartOfDay(zone).toInstant(), from);
        Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
        Instant end = midnight.isBefore(to) ? midnight : to;
        return end.isAfter(begin) ? Duration.between(begin, end) : Duration.ZERO;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
