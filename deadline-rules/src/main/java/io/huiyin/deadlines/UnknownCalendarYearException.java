package io.huiyin.deadlines;

/** A day was asked for whose year the working calendar does not hold. The message is a sentence for an operator. */
public final class UnknownCalendarYearException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;

    UnknownCalendarYearException(int year, int firstYear, int lastYear) {
        super("The working calendar holds the years %d to %d, not %d.".formatted(firstYear, lastYear, year));
        this.year = year;
    }

    /** The year that is missing. */
    public int year() {
        return year;
    }
}
