package io.huiyin.deadlines;

import java.io.InputStream;
import java.time.LocalDate;

/** Which days offices work, by the holiday notices of the State Council. Immutable. */
public final class WorkingCalendar {

    private WorkingCalendar() {}

    /** The seed shipped with the product: 2011 to 2026 final, 2027 with its statutory days only. */
    public static WorkingCalendar shipped() {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads a holiday table from JSON (UTF-8), and closes nothing.
     *
     * @throws InvalidCalendarException when something is wrong, naming the year, and the date where one is at fault
     */
    public static WorkingCalendar parse(InputStream json) {
        throw new UnsupportedOperationException();
    }

    /** SHA-256 over the meaning of the table, 64 lower-case hex digits: the same days and notices give the same hash. */
    public String contentHash() {
        throw new UnsupportedOperationException();
    }

    /**
     * What a day is.
     *
     * @throws UnknownCalendarYearException when the calendar does not hold its year
     */
    public DayClass classOf(LocalDate date) {
        throw new UnsupportedOperationException();
    }

    /** The first day the calendar knows. */
    public LocalDate firstDay() {
        throw new UnsupportedOperationException();
    }

    /** The last day the calendar knows. */
    public LocalDate lastDay() {
        throw new UnsupportedOperationException();
    }

    /**
     * How many working days a reply took: those after the receipt day up to and including the reply day; 0 when the
     * reply day is not after the receipt day.
     *
     * @throws UnknownCalendarYearException when the calendar does not hold a year between
     */
    public int workdaysAfterUpTo(LocalDate receiptDay, LocalDate replyDay) {
        throw new UnsupportedOperationException();
    }
}
