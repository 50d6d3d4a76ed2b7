package io.huiyin.command.complaint.deadline;

import io.huiyin.api.complaint.Matter;
import io.huiyin.api.deadline.ClockStart;
import io.huiyin.api.deadline.CountedDay;
import io.huiyin.api.deadline.DayKind;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.ObligationKind;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.form.Findings;
import io.huiyin.deadlines.CountedDeadline;
import io.huiyin.deadlines.DeadlineCounter;
import io.huiyin.deadlines.DeadlineRule;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.ExplainedDay;
import io.huiyin.deadlines.UnknownCalendarYearException;
import io.huiyin.deadlines.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Decides when the citizen's answer is due: by the rule of the matter, on one working calendar, from the receipt. */
public final class ReplyDeadlines {

    private static final String BREACH_OF_REGULATION = "complaint-reply";
    private static final String EVERYTHING_ELSE = "hotline-reply";
    private static final int FIRST_VERSION = 1;

    private final DeadlineRules rules;
    private final WorkingCalendar calendar;
    private final DeadlineCounter counter;

    public ReplyDeadlines(DeadlineRules rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
        this.counter = new DeadlineCounter(calendar);
    }

    /**
     * The deadline for a matter received at an instant, or null and a finding about {@code receivedAt} when the calendar
     * cannot tell.
     *
     * @param matter null while it is not known, which counts as any other matter
     */
    public @Nullable Deadline decide(@Nullable Matter matter, Instant receivedAt, Findings findings) {
        DeadlineRule rule = rules.byId(ruleFor(matter));
        LocalDate firstDay = calendar.firstDay();
        if (receivedAt.isBefore(firstDay.atStartOfDay(rule.zone()).toInstant())) {
            findings.add("receivedAt", RefusalCode.BEFORE_CALENDAR, receivedAt, firstDay);
            return null;
        }
        try {
            return asDecided(rule, counter.count(rule, receivedAt));
        } catch (UnknownCalendarYearException unknown) {
            findings.add("receivedAt", RefusalCode.NO_CALENDAR, unknown.year());
            return null;
        }
    }

    private static String ruleFor(@Nullable Matter matter) {
        return matter != null && matter.breachOfRegulation() ? BREACH_OF_REGULATION : EVERYTHING_ELSE;
    }

    private static Deadline asDecided(DeadlineRule rule, CountedDeadline counted) {
        return new Deadline(
                DeadlineId.REPLY_TO_CITIZEN,
                FIRST_VERSION,
                ObligationKind.REPLY_TO_CITIZEN,
                counted.rule(),
                rule.legalBasis(),
                counted.start(),
                ClockStart.RECEIVED,
                counted.zone().getId(),
                counted.due(),
                counted.lastDay(),
                counted.provisional(),
                counted.earliestPossible(),
                counted.calendar(),
                counted.days().stream().map(ReplyDeadlines::asDecided).toList());
    }

    private static CountedDay asDecided(ExplainedDay day) {
        return new CountedDay(day.date(), kind(day.kind()), day.number(), day.settled(), day.notice());
    }

    private static DayKind kind(ExplainedDay.Kind kind) {
        return switch (kind) {
            case RECEIPT_DAY -> DayKind.RECEIPT_DAY;
            case WORKDAY -> DayKind.WORKDAY;
            case MAKE_UP_WORKDAY -> DayKind.MAKE_UP_WORKDAY;
            case WEEKEND -> DayKind.WEEKEND;
            case HOLIDAY -> DayKind.HOLIDAY;
        };
    }
}
