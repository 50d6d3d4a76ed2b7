package io.huiyin.scheduler.duelist;

import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.envelope.Origin;
import io.huiyin.deadlines.CountedSpan;
import io.huiyin.deadlines.DatedMilestone;
import io.huiyin.deadlines.DeadlineRule;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.MilestoneDates;
import io.huiyin.deadlines.WorkingCalendars;
import io.huiyin.scheduler.DueAct;
import io.huiyin.scheduler.DueCommands;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which milestones of a deadline are watched: those of its rule that its kind of case has a command for, and
 * always the due instant.
 */
public final class WatchPlan {

    private static final Logger LOG = LoggerFactory.getLogger(WatchPlan.class);
    // An act at the due instant of a rule in hours is still in time.
    private static final Duration AFTER_AN_INCLUDED_INSTANT = Duration.ofMillis(1);

    private final DeadlineRules rules;
    private final WorkingCalendars calendars;
    private final List<DueCommands> commands;

    /** @param calendars the one in force tells the working days after a due instant */
    public WatchPlan(DeadlineRules rules, WorkingCalendars calendars, List<DueCommands> commands) {
        this.rules = rules;
        this.calendars = calendars;
        this.commands = List.copyOf(commands);
    }

    /** How to act on cases of this kind, if anybody said. */
    public Optional<DueCommands> commandsFor(DeadlineKey key) {
        return commands.stream().filter(kind -> kind.concern(key.caseId())).findFirst();
    }

    /**
     * What to watch of a deadline whose kind of case is known.
     *
     * @param setAt when it was set
     */
    public Watch watch(DeadlineKey key, Deadline deadline, Origin origin, Instant setAt, DueCommands kind) {
        List<DatedMilestone> milestones = milestones(deadline);
        boolean dutyHours = kind.forewarn();
        Stream<Ahead> warnings = kind.warned() == null
                ? Stream.of()
                : milestones.stream()
                        .filter(dated -> !isTheDueInstant(dated))
                        .map(dated -> record(dated, dated.at(), dutyHours));
        Ahead dueInstant = milestones.stream()
                .filter(WatchPlan::isTheDueInstant)
                .findFirst()
                .map(dated -> record(dated, missedFrom(deadline), dutyHours))
                .orElseGet(() -> Ahead.record(MilestoneId.DUE, missedFrom(deadline)));
        List<Ahead> ahead = Stream.concat(warnings, Stream.of(dueInstant))
                .sorted(Comparator.comparing(Ahead::at))
                .toList();
        return Watch.of(key, deadline.version(), origin, setAt, ahead);
    }

    private static boolean isTheDueInstant(DatedMilestone dated) {
        return dated.milestone().name().equals(MilestoneId.DUE.value());
    }

    private static Ahead record(DatedMilestone dated, Instant at, boolean dutyHours) {
        boolean reachesTheUnit =
                dutyHours && !dated.milestone().tellsWithDutyHours().isEmpty();
        return new Ahead(new MilestoneId(dated.milestone().name()), DueAct.RECORD, at, reachesTheUnit);
    }

    private static Instant missedFrom(Deadline deadline) {
        return deadline.lastDay() == null ? deadline.due().plus(AFTER_AN_INCLUDED_INSTANT) : deadline.due();
    }

    private List<DatedMilestone> milestones(Deadline deadline) {
        Optional<DeadlineRule> rule = rules.byReference(deadline.rule());
        if (rule.isEmpty()) {
            LOG.warn("No rule {} is known; of the deadlines it set only the due instant is watched", deadline.rule());
            return List.of();
        }
        CountedSpan span =
                new CountedSpan(deadline.start(), deadline.due(), ZoneId.of(deadline.zone()), deadline.countedDays());
        return new MilestoneDates(calendars.inForce().in(deadline.districtId()))
                .of(rule.get().stepFor(deadline.id().value()), span);
    }
}
