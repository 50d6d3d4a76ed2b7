package io.huiyin.command.deadline;

import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.deadlines.CountedSpan;
import io.huiyin.deadlines.DatedMilestone;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.Milestone;
import io.huiyin.deadlines.MilestoneDates;
import io.huiyin.deadlines.WorkingCalendars;
import java.time.ZoneId;
import java.util.List;

/** Dates the milestones at which somebody is warned of a deadline. */
public final class DeadlineWarnings {

    private final DeadlineRules rules;
    private final WorkingCalendars calendars;

    public DeadlineWarnings(DeadlineRules rules, WorkingCalendars calendars) {
        this.rules = rules;
        this.calendars = calendars;
    }

    /**
     * The milestones by the rule and version a deadline was set by, the earliest first. The due instant itself is none of
     * them; and there are none when the rule of that version is not known.
     */
    public List<DatedMilestone> of(Deadline decided) {
        return withTheDueInstant(decided).stream()
                .filter(dated -> !dated.milestone().name().equals(MilestoneId.DUE.value()))
                .toList();
    }

    /** Who is to know that a deadline was missed: those its rule names at the due instant, else everybody it can name. */
    public List<String> climbsToWhenMissed(Deadline decided) {
        return rules.byReference(decided.rule()).stream()
                .flatMap(rule -> rule.stepFor(decided.id().value()).milestones().stream())
                .filter(milestone -> milestone.name().equals(MilestoneId.DUE.value()))
                .map(Milestone::tells)
                .filter(tells -> !tells.isEmpty())
                .findFirst()
                .orElse(Milestone.LADDER);
    }

    /** The same with the due instant, where the rule has it as a milestone. */
    public List<DatedMilestone> withTheDueInstant(Deadline decided) {
        MilestoneDates milestones = new MilestoneDates(calendars.inForce().in(decided.districtId()));
        CountedSpan span =
                new CountedSpan(decided.start(), decided.due(), ZoneId.of(decided.zone()), decided.countedDays());
        return rules.byReference(decided.rule()).stream()
                .flatMap(rule -> milestones.of(rule.stepFor(decided.id().value()), span).stream())
                .toList();
    }
}
