package io.huiyin.command.complaint.deadline;

import io.huiyin.api.complaint.Matter;
import io.huiyin.api.deadline.ClockStart;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.ObligationKind;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.unit.UnitId;
import io.huiyin.command.deadline.DeadlineWarnings;
import io.huiyin.command.deadline.DecidedDeadline;
import io.huiyin.command.form.Findings;
import io.huiyin.deadlines.DatedMilestone;
import io.huiyin.deadlines.DeadlineCounter;
import io.huiyin.deadlines.DeadlineRule;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.RuleEvent;
import io.huiyin.deadlines.RuleFacts;
import io.huiyin.deadlines.UnknownCalendarYearException;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.deadlines.WorkingCalendars;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides when the citizen's answer is due, and when somebody is warned of it: by the rule of the matter, on one working
 * calendar, from the receipt. Which unit gets the case makes no difference to the citizen, so the days of a district count
 * for the unit's own time alone.
 */
public final class ReplyDeadlines {

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
        DeadlineRule rule = ruleFor(matter);
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
                            new DeadlineCounter(calendar).count(rule, receivedAt))
                    .owedTo(rule.step(rule.mainStep()).recipients(), null);
        } catch (UnknownCalendarYearException unknown) {
            findings.add("receivedAt", RefusalCode.NO_CALENDAR, unknown.year());
            return null;
        }
    }

    /**
     * The deadline of the unit that gets the case, by its own clock; null when no rule sets one, or the calendar cannot
     * tell.
     *
     * @param former the deadline of the unit that had it before; the new one is its next version
     * @param district the district the unit stands in, whose days count; null for none
     */
    public @Nullable Deadline ofUnit(
            Matter matter, Instant dispatchedAt, @Nullable Deadline former, @Nullable UnitId district) {
        return rules.setGoingBy(RuleEvent.COMPLAINT_DISPATCHED, factsOf(matter)).stream()
                .findFirst()
                .map(rule -> ofUnit(rule, dispatchedAt, district))
                .map(deadline -> former == null ? deadline : deadline.asVersion(former.version() + 1))
                .orElse(null);
    }

    /** The milestones of which a unit hears ahead when its desk is empty at their instants, the due instant included. */
    public List<DatedMilestone> forewarnings(Deadline decided) {
        return warnings.withTheDueInstant(decided).stream()
                .filter(dated -> !dated.milestone().tellsWithDutyHours().isEmpty())
                .toList();
    }

    private @Nullable Deadline ofUnit(DeadlineRule rule, Instant dispatchedAt, @Nullable UnitId district) {
        WorkingCalendar there = calendars.inForce().in(district == null ? null : district.value());
        try {
            return DecidedDeadline.first(
                            DeadlineId.REPLY_OF_UNIT,
                            ObligationKind.REPLY_OF_UNIT,
                            ClockStart.DISPATCHED,
                            rule,
                            new DeadlineCounter(there).count(rule, dispatchedAt))
                    .owedTo(rule.step(rule.mainStep()).recipients(), null)
                    .in(district);
        } catch (UnknownCalendarYearException beyondTheCalendar) {
            // The citizen's clock decides; the unit's own is a help that no case has to wait for.
            return null;
        }
    }

    /**
     * The milestones at which somebody is warned of a deadline, by the rule and version it was set by, the earliest
     * first. The due instant itself is none of them; and there are none when the rule of that version is not known.
     */
    public List<DatedMilestone> warnings(Deadline decided) {
        return warnings.of(decided);
    }

    /** Who is to know that a deadline was missed, by the names of its rule. */
    public List<String> climbsToWhenMissed(Deadline decided) {
        return warnings.climbsToWhenMissed(decided);
    }

    private DeadlineRule ruleFor(@Nullable Matter matter) {
        return rules.setGoingBy(RuleEvent.COMPLAINT_RECEIVED, factsOf(matter)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No deadline rule answers a complaint"));
    }

    private static RuleFacts factsOf(@Nullable Matter matter) {
        return RuleFacts.NONE.with(RuleFacts.BREACH_OF_REGULATION, matter != null && matter.breachOfRegulation());
    }
}
