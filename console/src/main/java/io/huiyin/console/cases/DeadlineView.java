package io.huiyin.console.cases;

import io.huiyin.api.deadline.CountedDay;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.console.time.Moments;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that explains itself.
 *
 * @param days the ribbon; empty for rules counted in hours
 * @param countedDays how many days count
 * @param start where the clock starts
 * @param rule the rule and its version
 * @param basisKey message key of the law or house rule behind it
 * @param notices the holiday notices that made days what they are
 * @param calendar the first characters of the calendar's content hash
 * @param provisional whether a coming notice may still move it
 * @param earliest while provisional the earliest last day in words
 */
public record DeadlineView(
        List<DayCell> days,
        int countedDays,
        String start,
        String rule,
        String basisKey,
        List<String> notices,
        String calendar,
        boolean provisional,
        @Nullable String earliest) {

    private static final int SHORT_HASH = 12;

    /** The explanation of a deadline. */
    public static DeadlineView of(Deadline deadline, Moments moments, Locale locale) {
        LocalDate earliest = deadline.earliestPossible();
        return new DeadlineView(
                deadline.days().stream()
                        .map(day -> cell(day, deadline.lastDay(), moments, locale))
                        .toList(),
                deadline.days().stream().mapToInt(CountedDay::number).max().orElse(0),
                moments.minute(deadline.start(), locale),
                deadline.rule(),
                deadline.legalBasis(),
                notices(deadline.days()),
                shortened(deadline.calendar()),
                deadline.provisional(),
                earliest == null ? null : moments.endOf(earliest, locale));
    }

    private static DayCell cell(CountedDay day, @Nullable LocalDate lastDay, Moments moments, Locale locale) {
        return DayCell.of(
                day,
                moments.shortDay(day.date(), locale),
                moments.weekday(day.date(), locale),
                lastDay,
                moments.today());
    }

    private static List<String> notices(List<CountedDay> days) {
        return days.stream()
                .map(CountedDay::notice)
                .filter(Objects::nonNull)
                .map(String.class::cast)
                .distinct()
                .toList();
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
    }
}
