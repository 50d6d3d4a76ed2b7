package io.huiyin.console.calendar;

import io.huiyin.api.calendar.CalendarPreview;
import io.huiyin.console.time.Moments;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Deadlines that move alike, as the preview shows them. */
public record ShiftRow(String from, String to, long deadlines, List<String> examples) {

    static ShiftRow of(CalendarPreview.Shift shift, Moments moments, Locale locale) {
        return new ShiftRow(
                day(shift.from(), moments, locale),
                day(shift.to(), moments, locale),
                shift.deadlines(),
                shift.examples());
    }

    private static String day(@Nullable LocalDate day, Moments moments, Locale locale) {
        return day == null ? "—" : moments.endOf(day, locale);
    }
}
