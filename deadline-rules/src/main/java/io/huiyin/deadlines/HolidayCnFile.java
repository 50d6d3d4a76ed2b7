package io.huiyin.deadlines;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A year as the public data set holiday-cn writes it: {@code {year, papers, days: [{name, date, isOffDay}]}}. It follows
 * one notice, and a notice may change the last days of the year before; each date goes into its own year's table.
 */
final class HolidayCnFile {

    private static final MonthDay EARLIEST_DAY_OF_THE_YEAR_BEFORE = MonthDay.of(12, 24);

    private final WorkingCalendar inForce;
    private final int year;
    private final @Nullable String notice;
    private final Map<LocalDate, Boolean> offDays;

    /** @param number number of the notice; null to name the first address of {@code papers} */
    HolidayCnFile(JsonNode root, WorkingCalendar inForce, @Nullable String number) {
        this.inForce = inForce;
        this.year = yearOf(root);
        this.notice = number == null ? paperOf(root) : number;
        this.offDays = daysOf(root);
        if (!offDays.containsValue(true)) {
            throw CalendarReader.invalid(
                    CalendarFault.NO_DAY_OFF, year, "it names no day off, so its notice is not out yet.");
        }
    }

    static boolean isOne(JsonNode root) {
        return root.has("year") && root.has("days");
    }

    SortedMap<Integer, CalendarYear> years() {
        SortedMap<Integer, CalendarYear> years = new TreeMap<>();
        if (offDays.keySet().stream().anyMatch(day -> day.getYear() < year)) {
            years.put(year - 1, theYearBefore());
        }
        years.put(year, theYear());
        years.values().forEach(CalendarChecks::check);
        return years;
    }

    private CalendarYear theYear() {
        return new CalendarYear(
                year,
                true,
                notice,
                daysOf(year, true),
                daysOf(year, false),
                inForce.year(year)
                        .map(CalendarYear::statutory)
                        .orElseGet(() -> CalendarChecks.fixedByRegulation(year).collect(Collectors.toSet())),
                Map.of(),
                inForce.year(year).map(CalendarYear::districtDays).orElse(List.of()));
    }

    private CalendarYear theYearBefore() {
        CalendarYear known = inForce.year(year - 1)
                .orElseThrow(() -> CalendarReader.invalid(
                        CalendarFault.YEAR_MISSING,
                        year - 1,
                        "its last days are changed, but the calendar does not hold it."));
        Set<LocalDate> off = daysOf(year - 1, true);
        Set<LocalDate> worked = daysOf(year - 1, false);
        Map<LocalDate, String> notices = new HashMap<>(known.dayNotices());
        if (notice != null) {
            off.forEach(day -> notices.put(day, notice));
            worked.forEach(day -> notices.put(day, notice));
        }
        return new CalendarYear(
                known.year(),
                known.isFinal(),
                known.notice(),
                CalendarYear.changed(known.holidays(), off, worked),
                CalendarYear.changed(known.makeUpWorkdays(), worked, off),
                known.statutory(),
                notices,
                known.districtDays());
    }

    private Set<LocalDate> daysOf(int ofYear, boolean off) {
        return offDays.entrySet().stream()
                .filter(day -> day.getKey().getYear() == ofYear && day.getValue() == off)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static int yearOf(JsonNode root) {
        JsonNode year = root.get("year");
        String text = year.isString() ? year.stringValue() : year.toString();
        if (!text.matches("[12]\\d{3}")) {
            throw new InvalidCalendarException(CalendarFault.NOT_A_YEAR, "\"%s\" is not a year.".formatted(text), text);
        }
        return Integer.parseInt(text);
    }

    private @Nullable String paperOf(JsonNode root) {
        JsonNode papers = root.get("papers");
        return papers == null || papers.isEmpty() ? null : CalendarReader.line(year, "papers", papers.get(0));
    }

    private Map<LocalDate, Boolean> daysOf(JsonNode root) {
        JsonNode list = root.get("days");
        if (!list.isArray()) {
            throw CalendarReader.invalid(CalendarFault.WRONG_FIELD, year, "\"days\" must be a list.", "days");
        }
        Map<LocalDate, Boolean> days = new TreeMap<>();
        for (JsonNode day : list) {
            LocalDate date = dateOf(day);
            JsonNode off = day.get("isOffDay");
            if (off == null || !off.isBoolean()) {
                throw CalendarReader.invalid(
                        CalendarFault.WRONG_FIELD,
                        year,
                        "\"isOffDay\" of %s must be true or false.".formatted(date),
                        "isOffDay " + date);
            }
            Boolean before = days.put(date, off.booleanValue());
            if (before != null) {
                throw CalendarReader.invalid(
                        before == off.booleanValue() ? CalendarFault.DATE_TWICE : CalendarFault.HOLIDAY_AND_MAKE_UP,
                        year,
                        "%s stands twice in \"days\".".formatted(date),
                        date);
            }
        }
        return days;
    }

    private LocalDate dateOf(JsonNode day) {
        JsonNode value = day.get("date");
        String text = value != null && value.isString() ? value.stringValue() : String.valueOf(value);
        // Read with its own year first: only the last days of the year before may stand in another year's file.
        int ofYear = text.startsWith(year - 1 + "-") ? year - 1 : year;
        LocalDate date = CalendarReader.date(ofYear, "days", text);
        if (ofYear < year && MonthDay.from(date).isBefore(EARLIEST_DAY_OF_THE_YEAR_BEFORE)) {
            throw CalendarReader.invalid(
                    CalendarFault.DATE_OF_ANOTHER_YEAR,
                    year,
                    "%s in \"days\" is a date of another year.".formatted(date),
                    date);
        }
        return date;
    }
}
