package io.huiyin.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
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
 */
public record CalendarYear(
        int year,
        boolean isFinal,
        @Nullable String notice,
        Set<LocalDate> holidays,
        Set<LocalDate> makeUpWorkdays,
        Set<LocalDate> statutory,
        Map<LocalDate, String> dayNotices) {

    public CalendarYear {
        holidays = Set.copyOf(holidays);
        makeUpWorkdays = Set.copyOf(makeUpWorkdays);
        statutory = Set.copyOf(statutory);
        dayNotices = Map.copyOf(dayNotices);
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
