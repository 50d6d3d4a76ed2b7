package io.huiyin.api.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One year's table, for reading.
 *
 * @param isFinal whether the notice for the year is in
 * @param notice the year's notice, if its number is known
 * @param holidays days off, plain weekends not among them, in order
 * @param makeUpWorkdays Saturdays and Sundays that are worked, in order
 */
public record CalendarYearTable(
        int year, boolean isFinal, @Nullable String notice, List<LocalDate> holidays, List<LocalDate> makeUpWorkdays) {

    public CalendarYearTable {
        holidays = List.copyOf(holidays);
        makeUpWorkdays = List.copyOf(makeUpWorkdays);
    }
}
