package io.huiyin.scheduler;

import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendars;
import io.huiyin.scheduler.keeping.DueListPlace;
import io.huiyin.storage.WorkShare;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the scheduler needs from the house.
 *
 * @param name names this node's scheduler in threads and logs, for instance {@code sla-scheduler-node-1}
 * @param rules the rules whose milestones are watched
 * @param calendars the one in force tells the working days after a due instant, and those on which units are on duty
 * @param zone where the duty hours of units are read
 * @param ledgerHead position of the newest durable event of the ledger; -1 when there is none
 * @param clock what time it is
 * @param commands how to act on each kind of case
 * @param pace how it goes about its work
 * @param share the cases this node acts on; closed with the scheduler
 * @param place where the due-list is kept from one start to the next; null where every start reads the whole ledger
 * @param lateness told of each milestone how long after it could have been on record it was; must be quick
 */
public record SlaSchedulerSettings(
        String name,
        DeadlineRules rules,
        WorkingCalendars calendars,
        ZoneId zone,
        LongSupplier ledgerHead,
        Clock clock,
        List<DueCommands> commands,
        Pace pace,
        WorkShare share,
        @Nullable DueListPlace place,
        Consumer<Duration> lateness) {

    /** Into how many parts cases are divided among nodes: enough for many nodes to have about the same. */
    public static final int PARTS = 32;

    public SlaSchedulerSettings {
        commands = List.copyOf(commands);
    }

    /** For every kind of case, by the shipped rules, at the usual pace, on the only node; nothing is kept. */
    public static SlaSchedulerSettings usual(
            String name, WorkingCalendars calendars, ZoneId zone, LongSupplier ledgerHead, Clock clock) {
        return new SlaSchedulerSettings(
                name,
                DeadlineRules.shipped(),
                calendars,
                zone,
                ledgerHead,
                clock,
                DueCommands.ofEveryKind(),
                Pace.USUAL,
                WorkShare.ofTheOnlyNode(PARTS),
                null,
                late -> {});
    }
}
