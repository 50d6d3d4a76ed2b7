package io.huiyin.console.calendar;

import io.huiyin.api.calendar.CalendarYearTable;
import io.huiyin.api.unit.UnitId;
import io.huiyin.console.time.Moments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One year's table as a page shows it.
 *
 * @param daysOff days off in words, consecutive ones as a span
 * @param makeUpWorkdays make-up workdays in words
 * @param districts days that are others in some districts
 */
public record YearRow(
        int year,
        boolean isFinal,
        @Nullable String notice,
        String daysOff,
        String makeUpWorkdays,
        List<DistrictRow> districts) {

    /**
     * Days that are others in some districts.
     *
     * @param name what people call them
     * @param units the districts by name
     */
    public record DistrictRow(
            String name, String units, @Nullable String notice, String daysOff, String makeUpWorkdays) {}

    static YearRow of(CalendarYearTable table, Map<UnitId, String> unitNames, Moments moments, Locale locale) {
        return new YearRow(
                table.year(),
                table.isFinal(),
                table.notice(),
                spans(table.holidays(), moments, locale),
                days(table.makeUpWorkdays(), moments, locale),
                table.districts().stream()
                        .map(days -> new DistrictRow(
                                days.name(),
                                days.districts().stream()
                                        .map(unit -> unitNames.getOrDefault(unit, unit.value()))
                                        .collect(Collectors.joining(", ")),
                                days.notice(),
                                spans(days.holidays(), moments, locale),
                                days(days.makeUpWorkdays(), moments, locale)))
                        .toList());
    }

    private static String days(List<LocalDate> days, Moments moments, Locale locale) {
        return days.stream().map(day -> moments.shortDay(day, locale)).collect(Collectors.joining(", "));
    }

    private static String spans(List<LocalDate> days, Moments moments, Locale locale) {
        List<String> spans = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < days.size(); i++) {
            boolean last =
                    i == days.size() - 1 || !days.get(i + 1).equals(days.get(i).plusDays(1));
            if (last) {
                spans.add(span(days.get(begin), days.get(i), moments, locale));
                begin = i + 1;
            }
        }
        return String.join(", ", spans);
    }

    private static String span(LocalDate first, LocalDate last, Moments moments, Locale locale) {
        String from = moments.shortDay(first, locale);
        return first.equals(last) ? from : from + "–" + moments.shortDay(last, locale);
    }
}
