package io.huiyin.console.proposal;

import io.huiyin.api.deadline.ChangePreview;
import io.huiyin.console.time.Moments;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines that move alike, as the preview shows them.
 *
 * @param from the day they were due; null where {@code hours} and {@code minutes} say by how much they move
 * @param earlier whether they are due earlier than before
 */
public record ShiftRow(
        @Nullable String from,
        @Nullable String to,
        boolean earlier,
        long hours,
        int minutes,
        long deadlines,
        List<String> examples) {

    static ShiftRow of(ChangePreview.Shift shift, Moments moments, Locale locale) {
        Duration by = shift.by();
        Duration distance = by == null ? Duration.ZERO : by.abs();
        return new ShiftRow(
                by == null ? day(shift.from(), moments, locale) : null,
                by == null ? day(shift.to(), moments, locale) : null,
                by != null && by.isNegative(),
                distance.toHours(),
                distance.toMinutesPart(),
                shift.deadlines(),
                shift.examples());
    }

    private static @Nullable String day(@Nullable LocalDate day, Moments moments, Locale locale) {
        return day == null ? null : moments.endOf(day, locale);
    }
}
