package io.huiyin.deadlines;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Days that some districts have off or work, and the rest of the country does not, as the urban districts of Hangzhou
 * did for the G20 summit of 2016.
 *
 * @param name what people call them
 * @param notice number of the notice that made them, if it is known
 * @param districts the districts, by the ids of their units
 * @param holidays days off, weekends among them or not
 * @param makeUpWorkdays Saturdays and Sundays that are worked
 */
public record DistrictDays(
        String name,
        @Nullable String notice,
        Set<String> districts,
        Set<LocalDate> holidays,
        Set<LocalDate> makeUpWorkdays) {

    public DistrictDays {
        districts = Set.copyOf(districts);
        holidays = Set.copyOf(holidays);
        makeUpWorkdays = Set.copyOf(makeUpWorkdays);
    }

    boolean names(LocalDate date) {
        return holidays.contains(date) || makeUpWorkdays.contains(date);
    }
}
