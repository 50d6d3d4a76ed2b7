package io.huiyin.command.complaint.deadline;

import io.huiyin.api.complaint.Matter;
import io.huiyin.api.deadline.ClockStart;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.ObligationKind;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.deadline.DeadlineWarnings;
import io.huiyin.command.deadline.DecidedDeadline;
import io.huiyin.command.form.Findings;
import io.huiyin.deadlines.DatedMilestone;
import io.huiyin.deadlines.DeadlineCounter;
import io.huiyin.deadlines.DeadlineRule;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.UnknownCalendarYearException;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.deadlines.WorkingCalendars;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides when the citizen's answer is due, and when somebody is warned of it: by the rule of the matter, on one working
 * calendar, from the receipt.
 */
public final class ReplyDeadlines {

    private static final String BREACH_OF_REGULATION = "complaint-reply";
    private static final String EVERYTHING_ELSE = "hotline-reply";

    private final DeadlineRules rules;
    private final WorkingCalendars calendars;
    private final DeadlineWarnings warnings;

    /** @param calendars each decision is counted on the one in force */
    public ReplyDeadlines(DeadlineRules rules, WorkingCalendars calendars) {
        this.rules = rules;
        this.calendars = calendars;
        this.warnings = new DeadlineWarnings(rules, calendars);
    }

    /**
     * The deadline for a matter received at an instant, or null and a finding about {@code receivedAt} when the calendar
     * cannot tell.
     *
     * @param matter null while it is not known, which counts as any other matter
     */
    public @Nullable Deadline decide(@Nullable Matter matter, Instant receivedAt, Findings findings) {
        DeadlineRule rule = rules.byId(ruleFor(matter));
        WorkingCalendar calendar = calendars.inForce();
        LocalDate firstDay = calendar.firstDay();
        if (receivedAt.isBefore(firstDay.atStartOfDay(rule.zone()).toInstant())) {
            findings.add("receivedAt", RefusalCode.BEFORE_CALENDAR, receivedAt, firstDay);
            return null;
        }
        try {
            return DecidedDeadline.first(
                    DeadlineId.REPLY_TO_CITIZEN,
                    ObligationKind.REPLY_TO_CITIZEN,
                    ClockStart.RECEIVED,
                    rule,
                    new DeadlineCounter(calendar).count(rule, receivedAt));
        } catch (UnknownCalendarYearException unknown) {
            findings.add("receivedAt", RefusalCode.NO_CALENDAR, unknown.year());
            return null;
        }
    }

    /**
     * The milestones at which somebody is warned of a deadline, by the rule and version it was set by, the earliest
     * first. The due instant itself is none of them; and there are none when the rule of that version is gone.
     */
    public List<DatedMilestone> warnings(Deadline decided) {
        return warnings.of(decided, rule -> rule.step(rule.mainStep()));
    }

    private static String ruleFor(@Nullable Matter matter) {
        return matter != null && matter.breachOfRegulation() ? BREACH_OF_REGULATION : EVERYTHING_ELSE;
    }
}
