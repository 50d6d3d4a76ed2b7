package io.huiyin.deadlines;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tables for some years, as somebody brings them: each replaces a calendar's table of its year. Immutable. */
public final class CalendarTables {

    private final SortedMap<Integer, CalendarYear> years;

    CalendarTables(SortedMap<Integer, CalendarYear> years) {
        this.years = new TreeMap<>(years);
    }

    /**
     * Reads a file in either form: this product's own, by year, or that of holiday-cn, a year and its days. What a file
     * of the second form leaves unsaid, and the days it changes at the end of the year before, stand on the calendar in
     * force, and so does the rest of a year of the first form that names nothing but the days of some districts. Years
     * that are there already word for word are left out.
     *
     * @param text in UTF-8; not closed here
     * @param inForce the calendar the tables are to change
     * @param notice number of the notice, for a file that names only its address; null for none
     * @throws InvalidCalendarException when something is wrong, naming the year, and the date where one is at fault
     */
    public static CalendarTables read(InputStream text, WorkingCalendar inForce, @Nullable String notice) {
        JsonNode root = new CalendarReader().root(text);
        SortedMap<Integer, CalendarYear> years = HolidayCnFile.isOne(root)
                ? new HolidayCnFile(root, inForce, notice).years()
                : CalendarReader.readYears(root, inForce::year);
        if (years.isEmpty()) {
            throw new InvalidCalendarException(CalendarFault.NO_YEAR, "The holiday table holds no year.");
        }
        years.values()
                .removeIf(table -> inForce.year(table.year())
                        .filter(known -> CalendarHash.of(List.of(known)).equals(CalendarHash.of(List.of(table))))
                        .isPresent());
        return new CalendarTables(years);
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws InvalidCalendarException when something is wrong
     */
    public static CalendarTables ofText(String text) {
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new CalendarTables(CalendarReader.readYears(new CalendarReader().root(bytes)));
    }

    /** The tables in this product's own form, always written alike. */
    public String text() {
        return CalendarWriter.write(years.values());
    }

    /** The tables, the earliest year first. */
    public Collection<CalendarYear> years() {
        return List.copyOf(years.values());
    }

    /** Whether they say nothing new. */
    public boolean isEmpty() {
        return years.isEmpty();
    }

    /**
     * The final years whose days off are not as many as the national holiday regulation gives. That finds slips; a table
     * that passes may still be wrong, and one that does not may be right, as that of 2020 is.
     */
    public List<DayCount> suspiciousDayCounts() {
        return years.values().stream()
                .filter(CalendarYear::isFinal)
                .map(DayCount::of)
                .filter(DayCount::isSuspicious)
                .toList();
    }
}
