package io.huiyin.server.explaining;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.deadlines.DeadlineCounter;
import io.huiyin.deadlines.DeadlineRule;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.UnknownCalendarYearException;
import io.huiyin.deadlines.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Counts a deadline by given rules on a given calendar and explains it; needs no data directory. */
public final class DeadlineExplanation {

    private final DeadlineRules rules;
    private final DeadlineCounter counter;

    public DeadlineExplanation(DeadlineRules rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.counter = new DeadlineCounter(calendar);
    }

    /**
     * Counts one deadline.
     *
     * @param ruleId the rule's name
     * @param start a local time in the rule's zone, or a time with offset
     * @throws RefusedException when the rule is unknown, the time is malformed or the calendar does not reach it
     */
    public ExplainedDeadline explain(String ruleId, String start) {
        DeadlineRule rule = rule(ruleId);
        Instant instant = instant(start, rule.zone());
        try {
            return ExplainedDeadline.of(rule, counter.count(rule, instant));
        } catch (UnknownCalendarYearException unknown) {
            throw RefusedException.because("start", RefusalCode.NO_CALENDAR, String.valueOf(unknown.year()));
        }
    }

    private DeadlineRule rule(String id) {
        return rules.all().stream()
                .filter(rule -> rule.id().equals(id))
                .max(Comparator.comparingInt(DeadlineRule::version))
                .orElseThrow(() -> RefusedException.because(
                        "rule",
                        RefusalCode.NOT_ALLOWED,
                        rules.all().stream().map(DeadlineRule::id).distinct().collect(Collectors.joining(", "))));
    }

    private static Instant instant(String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeParseException notLocal) {
            return withOffset(text);
        }
    }

    private static Instant withOffset(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException malformed) {
            throw RefusedException.because(
                    "start", RefusalCode.MALFORMED, "2026-02-13T09:00:00, 2026-02-13T09:00:00+08:00");
        }
    }
}
