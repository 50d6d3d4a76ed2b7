package io.huiyin.scheduler;

import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.scheduler.support.City;
import io.huiyin.scheduler.support.MovedTime;
import io.huiyin.scheduler.support.Wire;
import io.huiyin.storage.WorkShare;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** One node's scheduler, fed by the test instead of a processor; it reads the ledger only when it is told to. */
final class Node {

    private final City city;
    private final Wire wire;
    private final DeadlineWatch watch;
    private final AnnotationEventHandlerAdapter events;
    private final long headAtStart;
    private final List<Duration> lateness = new ArrayList<>();
    private @Nullable TrackingToken token;
    private boolean up = true;

    Node(City city, MovedTime time, Wire wire, DeadlineRules rules) {
        this(city, time, wire, rules, DueCommands.ofEveryKind());
    }

    Node(City city, MovedTime time, Wire wire, DeadlineRules rules, List<DueCommands> commands) {
        this(city, time, wire, rules, commands, WorkShare.ofTheOnlyNode(SlaSchedulerSettings.PARTS));
    }

    Node(City city, MovedTime time, Wire wire, DeadlineRules rules, List<DueCommands> commands, WorkShare share) {
        this.city = city;
        this.wire = wire;
        SlaSchedulerSettings settings = new SlaSchedulerSettings(
                "node",
                rules,
                city.calendars(),
                ZoneId.of("Asia/Shanghai"),
                city::head,
                time.clock(),
                commands,
                Pace.USUAL,
                share,
                null,
                lateness::add);
        this.watch = new DeadlineWatch(settings, time.alarmClock());
        this.events = new AnnotationEventHandlerAdapter(watch.events());
        this.headAtStart = city.head();
    }

    Node started() {
        watch.start(wire, this::position, headAtStart);
        return this;
    }

    /** Reads everything it has not read. */
    void reads() {
        reads(Integer.MAX_VALUE);
    }

    /** Reads so many events. */
    void reads(int atMost) {
        List<? extends TrackedEventMessage<?>> unread = city.eventsAfter(token);
        unread.stream().limit(up ? atMost : 0).forEach(this::handle);
    }

    /** Dies; what it had in memory is gone. */
    void dies() {
        up = false;
        watch.stop();
    }

    /** Its share of the work is another than before. */
    void looksAgain() {
        watch.looksAgain();
    }

    /** How late each of its milestones was put on record. */
    List<Duration> lateness() {
        return lateness;
    }

    Heartbeat heartbeat() {
        return watch.heartbeat();
    }

    private long position() {
        return token == null ? -1 : token.position().orElse(-1);
    }

    private void handle(TrackedEventMessage<?> event) {
        try {
            events.handle(event);
        } catch (Exception e) {
            throw new AssertionError("The due-list must take every event", e);
        }
        token = event.trackingToken();
    }
}
