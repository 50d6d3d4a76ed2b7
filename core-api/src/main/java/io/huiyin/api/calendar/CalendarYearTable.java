package io.huiyin.api.calendar;

import io.huiyin.api.unit.UnitId;
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
 * @param districts days that are others in some districts
 */
public record CalendarYearTable(
        int year,
        boolean isFinal,
        @Nullable String notice,
        List<LocalDate> holidays,
        List<LocalDate> makeUpWorkdays,
        List<OfDistricts> districts) {

    public CalendarYearTable {
        holidays = List.copyOf(holidays);
        makeUpWorkdays = List.copyOf(makeUpWorkdays);
        districts = List.copyOf(districts);
    }

    /**
     * Days that are others in some districts.
     *
     * @param name what people call them
     * @param notice the notice that made them, if its number is known
     */
    public record OfDistricts(
            String name,
            @Nullable String notice,
            List<UnitId> districts,
            List<LocalDate> holidays,
            List<LocalDate> makeUpWorkdays) {

        public OfDistricts {
            districts = List.copyOf(districts);
            holidays = List.copyOf(holidays);
            makeUpWorkdays = List.copyOf(makeUpWorkdays);
        }
    }
}
