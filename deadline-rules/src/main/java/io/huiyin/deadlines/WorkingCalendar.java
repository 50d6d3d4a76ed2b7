package io.huiyin.deadlines;

import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
        this(years, CalendarHash.of(years.values()));
    }

    private WorkingCalendar(SortedMap<Integer, CalendarYear> years, String contentHash) {
        this.years = Collections.unmodifiableSortedMap(years);
        this.contentHash = contentHash;
    }

    /**
     * The calendar as it is in a district, with the identity of the whole: what is counted on it names the whole calendar
     * and the district.
     *
     * @param district the id of the district's unit; null for the country's days alone
     */
    public WorkingCalendar in(@Nullable String district) {
        if (district == null || years.values().stream().noneMatch(year -> concerns(year, district))) {
            return this;
        }
        SortedMap<Integer, CalendarYear> there = new TreeMap<>();
        years.forEach((year, table) -> there.put(year, table.in(district)));
        return new WorkingCalendar(there, contentHash);
    }

    private static boolean concerns(CalendarYear year, String district) {
        return year.districtDays().stream().anyMatch(days -> days.districts().contains(district));
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

    /**
     * This calendar with other tables for some years.
     *
     * @throws InvalidCalendarException when a year between would be missing, or a final year would be final no more
     */
    public WorkingCalendar with(CalendarTables tables) {
        SortedMap<Integer, CalendarYear> merged = new TreeMap<>(years);
        for (CalendarYear table : tables.years()) {
            if (isFinal(table.year()) && !table.isFinal()) {
                throw CalendarReader.invalid(
                        CalendarFault.FINAL_YEAR_TAKEN_BACK,
                        table.year(),
                        "its notice is in, so it cannot become provisional again.");
            }
            merged.put(table.year(), table);
        }
        CalendarReader.checkNoGap(merged);
        return new WorkingCalendar(merged);
    }

    /** All tables in this product's own form, always written alike; {@link #parse} reads it. */
    public String text() {
        return CalendarWriter.write(years.values());
    }

    /** The tables, the earliest year first. */
    public List<CalendarYear> years() {
        return List.copyOf(years.values());
    }

    /** One year's table, if the calendar holds it. */
    public Optional<CalendarYear> year(int year) {
        return Optional.ofNullable(years.get(year));
    }

    /** The days that are another thing on another calendar, or settled on one only; years that only one holds count whole. */
    public SortedSet<LocalDate> daysThatDiffer(WorkingCalendar other) {
        LocalDate first = firstDay().isBefore(other.firstDay()) ? firstDay() : other.firstDay();
        LocalDate last = lastDay().isAfter(other.lastDay()) ? lastDay() : other.lastDay();
        return first.datesUntil(last.plusDays(1))
                .filter(day -> !standing(day).equals(other.standing(day)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Standing> standing(LocalDate day) {
        return year(day.getYear())
                .map(table -> new Standing(table.typeOf(day), isSettled(table, day), table.typesInDistricts(day)));
    }

    private record Standing(DayType type, boolean settled, Map<String, DayType> inDistricts) {}

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
        LocalDate first = receiptDay.plusDays(1);
        while (!first.isAfter(replyDay)) {
            CalendarYear table = tableOf(first);
            LocalDate last = replyDay.getYear() == table.year() ? replyDay : LocalDate.of(table.year(), 12, 31);
            workdays += table.workedFromUpTo(first, last);
            first = last.plusDays(1);
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

    /** Calendars with the same content hash are one. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkingCalendar calendar && contentHash.equals(calendar.contentHash);
    }

    @Override
    public int hashCode() {
        return contentHash.hashCode();
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

    /** Whether the State Council's notice for a year is in. */
    public boolean isFinal(int year) {
        CalendarYear table = years.get(year);
        return table != null && table.isFinal();
    }
}
