package io.huiyin.scheduler;

import io.huiyin.scheduler.alarm.AlarmClock;
import io.huiyin.scheduler.duelist.DeadlineEvents;
import io.huiyin.scheduler.duelist.DueList;
import io.huiyin.scheduler.duelist.DutyPlan;
import io.huiyin.scheduler.duelist.WatchPlan;
import io.huiyin.scheduler.firing.Figures;
import io.huiyin.scheduler.firing.Firing;
import io.huiyin.scheduler.firing.NearAlarms;
import io.huiyin.scheduler.firing.ReadPosition;
import io.huiyin.scheduler.firing.Sweeping;
import io.huiyin.scheduler.keeping.DueListPlace;
import io.huiyin.scheduler.keeping.KeptPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/** Due-list, alarms and firing put together; whoever owns it feeds it the events and starts it once. */
final class DeadlineWatch {

    private final SlaSchedulerSettings settings;
    private final AlarmClock alarmClock;
    private final NearAlarms alarms;
    private final DueList dueList;
    private final WatchPlan plan;
    private final DeadlineEvents events;
    private final Figures figures;
    private volatile @Nullable Running running;

    /** What there is only from the start on. */
    private record Running(Instant since, Firing firing, Sweeping sweeping, ReadPosition position) {}

    DeadlineWatch(SlaSchedulerSettings settings, AlarmClock alarmClock) {
        this.settings = settings;
        this.alarmClock = alarmClock;
        this.figures = new Figures(settings.lateness());
        this.alarms = new NearAlarms(alarmClock, settings.clock(), settings.pace());
        this.dueList = new DueList(settings.share().parts(), alarms::await);
        this.plan = new WatchPlan(settings.rules(), settings.calendars(), settings.commands());
        this.events = new DeadlineEvents(dueList, plan, new DutyPlan(settings.calendars(), settings.zone()));
    }

    /** The position of whoever gives it events, kept with the due-list in this place. */
    KeptPosition keptIn(DueListPlace place) {
        return new KeptPosition(place, events, settings.rules(), settings.calendars(), settings.clock());
    }

    /** What the events of the ledger are to be given to. */
    DeadlineEvents events() {
        return events;
    }

    /**
     * Starts the alarm clock; what is due is fired as soon as the events have been read.
     *
     * @param gateway where commands go
     * @param read position of the last event that was given to {@link #events}; -1 before the first
     * @param headAtStart the position up to which events must have been read before anything fires
     */
    void start(CommandGateway gateway, LongSupplier read, long headAtStart) {
        ReadPosition position = new ReadPosition(read, settings.ledgerHead(), headAtStart, settings.clock());
        Firing firing =
                new Firing(gateway, dueList, settings.share(), plan, figures, settings.clock(), settings.pace());
        Sweeping sweeping = new Sweeping(
                dueList,
                alarms,
                firing,
                position,
                alarmClock,
                settings.clock(),
                settings.pace().beat());
        running = new Running(settings.clock().instant(), firing, sweeping, position);
        alarmClock.start(settings.pace().beat(), sweeping);
    }

    /** Whether it has read what was in the ledger at the start, and fires. */
    boolean isAtHead() {
        Running now = running;
        return now != null && now.sweeping().isAtHead();
    }

    /** Fires what is due: this node's share of the work may have grown. */
    void looksAgain() {
        Running now = running;
        if (now != null) {
            now.sweeping().looksAgain();
        }
    }

    Heartbeat heartbeat() {
        Instant at = settings.clock().instant();
        DueList.Standing standing = dueList.standingAt(at);
        Running now = running;
        Figures.Failure failure = figures.lastFailure();
        return new Heartbeat(
                at,
                now == null ? null : now.since(),
                isAtHead(),
                now == null ? null : now.sweeping().lastSweep(),
                now == null ? Duration.ZERO : now.sweeping().lastSweepTook(),
                standing.watched(),
                settings.share().held().size(),
                settings.share().parts(),
                alarms.count(),
                now == null ? 0 : now.firing().inFlight(),
                standing.failing(),
                events.unwatched(),
                standing.lag(),
                figures.latestFiring(),
                figures.answeredCommands(),
                now == null ? 0 : now.position().behind(),
                now == null ? Duration.ZERO : now.position().stuckFor(),
                failure == null ? null : failure.what(),
                failure == null ? null : failure.at());
    }

    /** Fires nothing more. Repeating it is harmless. */
    void stop() {
        Running now = running;
        if (now != null) {
            now.firing().stop();
        }
        alarmClock.close();
    }
}
