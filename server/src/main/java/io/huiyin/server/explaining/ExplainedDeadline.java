package io.huiyin.server.explaining;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.deadlines.CountedDeadline;
import io.huiyin.deadlines.DeadlineRule;
import io.huiyin.deadlines.ExplainedDay;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A deadline with its explanation, as a program reads it. Instants carry the offset of the rule's zone.
 *
 * @param rule the rule's name
 * @param ruleVersion its version
 * @param legalBasis the law or house rule behind it, with its article
 * @param status how well that is known: {@code CONFIRMED}, {@code REPORTED} or {@code UNCONFIRMED}
 * @param start where the clock starts
 * @param due when it is due
 * @param lastDay for day rules the last day, whose 24:00 is {@code due}
 * @param provisional whether a day of the span is not settled by a final notice
 * @param earliestPossible while provisional the earliest last day any notice could bring
 * @param calendar content hash of the calendar
 * @param days every day counted or skipped; empty for hour rules
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExplainedDeadline(
        String rule,
        int ruleVersion,
        String legalBasis,
        String status,
        String start,
        String due,
        @Nullable String lastDay,
        boolean provisional,
        @Nullable String earliestPossible,
        String calendar,
        List<Day> days) {

    /** One day of the way. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Day(
            String date,
            String kind,
            int number,
            boolean settled,
            @Nullable String notice) {

        static Day of(ExplainedDay day) {
            return new Day(day.date().toString(), day.kind().name(), day.number(), day.settled(), day.notice());
        }
    }

    static ExplainedDeadline of(DeadlineRule rule, CountedDeadline counted) {
        return new ExplainedDeadline(
                rule.id(),
                rule.version(),
                rule.legalBasis().law().en()
                        + (rule.legalBasis().article() == null
                                ? ""
                                : ", art. " + rule.legalBasis().article()),
                rule.legalBasis().status().name(),
                withOffset(counted.start(), counted.zone()),
                withOffset(counted.due(), counted.zone()),
                counted.lastDay() == null ? null : counted.lastDay().toString(),
                counted.provisional(),
                counted.earliestPossible() == null
                        ? null
                        : Objects.requireNonNull(counted.earliestPossible()).toString(),
                counted.calendar(),
                counted.days().stream().map(Day::of).toList());
    }

    private static String withOffset(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }
}
