package io.huiyin.deadlines;

/**
 * How many working days a year loses to holidays, against what the national holiday regulation gives.
 *
 * @param found Mondays to Fridays off, less the make-up workdays
 * @param expected the statutory days: 13 from 2025, 11 before
 */
public record DayCount(int year, int found, int expected) {

    private static final int THIRTEEN_FROM = 2025;

    static DayCount of(CalendarYear table) {
        return new DayCount(table.year(), table.daysOffInAll(), table.year() < THIRTEEN_FROM ? 11 : 13);
    }

    boolean isSuspicious() {
        return found != expected;
    }
}
