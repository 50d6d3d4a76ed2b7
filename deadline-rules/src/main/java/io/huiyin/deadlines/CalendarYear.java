package io.huiyin.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One year's table, for the dates of that year and no others.
 *
 * @param year the calendar year
 * @param isFinal whether the State Council's notice for the year is in
 * @param notice the year's notice; null where there is none or its number is not known
 * @param holidays days off, except plain weekends
 * @param makeUpWorkdays Saturdays and Sundays that are worked
 * @param statutory the holidays fixed by the national holiday regulation, which no notice can turn into working days
 * @param dayNotices for days made by another notice than the year's: which
 * @param districtDays days that are others in some districts, in the order of the file
 */
public record CalendarYear(
        int year,
        boolean isFinal,
        @Nullable String notice,
        Set<LocalDate> holidays,
        Set<LocalDate> makeUpWorkdays,
        Set<LocalDate> statutory,
        Map<LocalDate, String> dayNotices,
        List<DistrictDays> districtDays) {

    public CalendarYear {
        holidays = Set.copyOf(holidays);
        makeUpWorkdays = Set.copyOf(makeUpWorkdays);
        statutory = Set.copyOf(statutory);
        dayNotices = Map.copyOf(dayNotices);
        districtDays = List.copyOf(districtDays);
    }

    /** The same table with other days for some districts. */
    CalendarYear with(List<DistrictDays> others) {
        return new CalendarYear(year, isFinal, notice, holidays, makeUpWorkdays, statutory, dayNotices, others);
    }

    /** The table as it is in a district. */
    CalendarYear in(String district) {
        CalendarYear table = this;
        for (DistrictDays days : districtDays) {
            table = days.districts().contains(district) ? table.changedBy(days) : table;
        }
        return table;
    }

    private CalendarYear changedBy(DistrictDays days) {
        Map<LocalDate, String> notices = new HashMap<>(dayNotices);
        if (days.notice() != null) {
            Stream.concat(days.holidays().stream(), days.makeUpWorkdays().stream())
                    .forEach(day -> notices.put(day, days.notice()));
        }
        return new CalendarYear(
                year,
                isFinal,
                notice,
                changed(holidays, days.holidays(), days.makeUpWorkdays()),
                changed(makeUpWorkdays, days.makeUpWorkdays(), days.holidays()),
                statutory,
                notices,
                districtDays);
    }

    static Set<LocalDate> changed(Set<LocalDate> known, Set<LocalDate> more, Set<LocalDate> noMore) {
        Set<LocalDate> days = new HashSet<>(known);
        days.removeAll(noMore);
        days.addAll(more);
        return days;
    }

    /** What a day is in each district in which it is something of its own. */
    Map<String, DayType> typesInDistricts(LocalDate date) {
        Map<String, DayType> types = new TreeMap<>();
        districtDays.stream()
                .filter(days -> days.names(date))
                .flatMap(days -> days.districts().stream())
                .forEach(district -> types.put(district, in(district).typeOf(date)));
        return types;
    }

    DayType typeOf(LocalDate date) {
        if (holidays.contains(date)) {
            return DayType.HOLIDAY;
        }
        if (makeUpWorkdays.contains(date)) {
            return DayType.MAKE_UP_WORKDAY;
        }
        return isWeekend(date) ? DayType.WEEKEND : DayType.WORKDAY;
    }

    /** How many of these days of the year are worked, both ends included. */
    int workedFromUpTo(LocalDate first, LocalDate last) {
        long off = holidays.stream()
                .filter(day -> !isWeekend(day) && isWithin(day, first, last))
                .count();
        long madeUp = makeUpWorkdays.stream()
                .filter(day -> isWithin(day, first, last))
                .count();
        return Math.toIntExact(mondaysToFridays(first, last) - off + madeUp);
    }

    private static boolean isWithin(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static long mondaysToFridays(LocalDate first, LocalDate last) {
        long weeks = ChronoUnit.WEEKS.between(first, last.plusDays(1));
        long inTheRest = first.plusWeeks(weeks)
                .datesUntil(last.plusDays(1))
                .filter(day -> !isWeekend(day))
                .count();
        return weeks * DayOfWeek.FRIDAY.getValue() + inTheRest;
    }

    boolean isSpecial(LocalDate date) {
        return holidays.contains(date) || makeUpWorkdays.contains(date);
    }

    @Nullable
    String noticeOf(LocalDate date) {
        return isSpecial(date) ? dayNotices.getOrDefault(date, notice) : null;
    }

    /** How many Mondays to Fridays are off more than Saturdays and Sundays are worked: the days that the year is shorter. */
    int daysOffInAll() {
        long weekdaysOff = holidays.stream().filter(day -> !isWeekend(day)).count();
        return Math.toIntExact(weekdaysOff - makeUpWorkdays.size());
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
