package io.huiyin.deadlines;

import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.SortedMap;

/**
 * Which days offices work, by the holiday notices of the State Council. Immutable.
 *
 * <p>A day is settled when its year's table is final and, from 24 December on, when the next year's is final too: the
 * notice for a year may change the last days of the year before, as those of 2012 and 2019 did.
 */
public final class WorkingCalendar {

    private static final String SEED = "cn-holidays.json";

    private static final MonthDay FIRST_DAY_OF_NEXT_NOTICE = MonthDay.of(12, 24);

    private final SortedMap<Integer, CalendarYear> years;

    private final String contentHash;

    private WorkingCalendar(SortedMap<Integer, CalendarYear> years) {
        this.years = Collections.unmodifiableSortedMap(years);
        this.contentHash = CalendarHash.of(years.values());
    }

    /** The seed shipped with the product: 2011 to 2026 final, 2027 with its statutory days only. */
    public static WorkingCalendar shipped() {
        return Resources.read(SEED, WorkingCalendar::parse);
    }

    /**
     * Reads a holiday table from JSON, by year and each date in its own year; keys that start with an underscore are
     * remarks.
     *
     * @param json the text in UTF-8; not closed here
     * @throws InvalidCalendarException when something is wrong, naming the year, and the date where one is at fault
     */
    public static WorkingCalendar parse(InputStream json) {
        return new WorkingCalendar(new CalendarReader().read(json));
    }

    /** SHA-256 over the meaning of the table, 64 lower-case hex digits: the same days and notices give the same hash. */
    public String contentHash() {
        return contentHash;
    }

    /**
     * What a day is.
     *
     * @throws UnknownCalendarYearException when the calendar does not hold its year
     */
    public DayClass classOf(LocalDate date) {
        CalendarYear table = tableOf(date);
        return new DayClass(table.typeOf(date), isSettled(table, date), table.noticeOf(date));
    }

    /** The first day the calendar knows. */
    public LocalDate firstDay() {
        return LocalDate.of(years.firstKey(), 1, 1);
    }

    /** The last day the calendar knows. */
    public LocalDate lastDay() {
        return LocalDate.of(years.lastKey(), 12, 31);
    }

    /**
     * How many working days a reply took: those after the receipt day up to and including the reply day; 0 when the
     * reply day is not after the receipt day.
     *
     * @throws UnknownCalendarYearException when the calendar does not hold a year between
     */
    public int workdaysAfterUpTo(LocalDate receiptDay, LocalDate replyDay) {
        int workdays = 0;
        for (LocalDate day = receiptDay.plusDays(1); !day.isAfter(replyDay); day = day.plusDays(1)) {
            if (tableOf(day).typeOf(day).isWorked()) {
                workdays++;
            }
        }
        return workdays;
    }

    /** Whether the day is worked as far as is known; beyond the calendar's years, Monday to Friday are. */
    public boolean isExpectedToBeWorked(LocalDate date) {
        CalendarYear table = years.get(date.getYear());
        return table == null
                ? date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
                : table.typeOf(date).isWorked();
    }

    /** Whether the day is worked, or a coming notice could make it so; no notice can do that to a statutory day. */
    boolean mayBeWorked(LocalDate date) {
        CalendarYear table = tableOf(date);
        return table.typeOf(date).isWorked()
                || (!isSettled(table, date) && !table.statutory().contains(date));
    }

    private CalendarYear tableOf(LocalDate date) {
        CalendarYear table = years.get(date.getYear());
        if (table == null) {
            throw new UnknownCalendarYearException(date.getYear(), years.firstKey(), years.lastKey());
        }
        return table;
    }

    private boolean isSettled(CalendarYear table, LocalDate date) {
        boolean nextNoticeMayReachIt = !MonthDay.from(date).isBefore(FIRST_DAY_OF_NEXT_NOTICE);
        return table.isFinal() && !(nextNoticeMayReachIt && !isFinal(table.year() + 1));
    }

    private boolean isFinal(int year) {
        CalendarYear table = years.get(year);
        return table != null && table.isFinal();
    }
}
