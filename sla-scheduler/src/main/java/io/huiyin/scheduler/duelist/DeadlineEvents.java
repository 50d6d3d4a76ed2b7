package io.huiyin.scheduler.duelist;

import io.huiyin.api.CaseId;
import io.huiyin.api.calendar.CalendarApproved;
import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineConfirmed;
import io.huiyin.api.deadline.DeadlineEvent;
import io.huiyin.api.deadline.DeadlineForewarned;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMet;
import io.huiyin.api.deadline.DeadlineMetLate;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.deadline.DeadlineWaived;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.unit.UnitContactsSet;
import io.huiyin.api.unit.UnitEstablished;
import io.huiyin.api.unit.UnitId;
import io.huiyin.scheduler.DueCommands;
import io.huiyin.scheduler.duelist.DueListState.UnitPlace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the due-list as the ledger says. Sends nothing: it runs inside a unit of work, and again at every start. */
@ProcessingGroup(DeadlineEvents.PROCESSOR)
public final class DeadlineEvents {

    /** The processor that brings them. */
    public static final String PROCESSOR = "deadlines";

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineEvents.class);

    private final DueList dueList;
    private final WatchPlan plan;
    private final DutyPlan duty;
    private final Set<DeadlineKey> unwatched = ConcurrentHashMap.newKeySet();

    public DeadlineEvents(DueList dueList, WatchPlan plan, DutyPlan duty) {
        this.dueList = dueList;
        this.plan = plan;
        this.duty = duty;
    }

    /** What the events so far have led to. */
    public DueListState state() {
        return new DueListState(dueList.all(), duty.hours(), duty.places(), List.copyOf(unwatched));
    }

    /** Takes up what events have led to before; only before the first event. */
    public void restore(DueListState state) {
        state.places().forEach(duty::stands);
        state.dutyHours().forEach(each -> duty.hoursAre(each.unit(), each.hours()));
        state.watches().forEach(watch -> dueList.watch(duty.sharingTheName(watch.untried())));
        unwatched.addAll(state.unwatched());
    }

    /** How many running deadlines belong to cases nobody said how to act on. */
    public int unwatched() {
        return unwatched.size();
    }

    @EventHandler
    void on(DeadlineSet event, MetaData metaData, @Timestamp Instant at) {
        watch(event.caseId(), event.deadline(), Envelope.from(metaData).origin(), at);
    }

    @EventHandler
    void on(DeadlineMoved event, MetaData metaData, @Timestamp Instant at) {
        watch(event.caseId(), event.deadline(), Envelope.from(metaData).origin(), at);
    }

    /** Nothing that is watched changes: the version and its counted days are the same. */
    @EventHandler
    void on(DeadlineConfirmed event) {
        LOG.debug("{} of {} is final as it stood", event.deadline().id(), event.caseId());
    }

    private void watch(CaseId caseId, Deadline deadline, Origin origin, Instant at) {
        if (origin == Origin.IMPORT) {
            return;
        }
        DeadlineKey key = new DeadlineKey(caseId, deadline.id());
        Optional<DueCommands> kind = plan.commandsFor(key);
        if (kind.isPresent()) {
            watch(plan.watch(key, deadline, origin, at, kind.get()), at);
        } else if (unwatched.add(key)) {
            LOG.warn("Nobody watches {}: no command is known for such cases", key);
        }
    }

    // A unit that has the case has it by the new deadline, too; its own clock begins after the citizen's saw the
    // dispatch.
    private void watch(Watch decided, Instant at) {
        UnitId unit = Stream.of(citizensClock(decided.key().caseId()), decided.key())
                .flatMap(key -> dueList.find(key).map(Watch::unit).stream())
                .findFirst()
                .orElse(null);
        dueList.watch(unit == null ? decided : duty.heldBy(decided, unit, at));
    }

    private static DeadlineKey citizensClock(CaseId caseId) {
        return new DeadlineKey(caseId, DeadlineId.REPLY_TO_CITIZEN);
    }

    @EventHandler
    void on(ComplaintDispatched event, @Timestamp Instant at) {
        dueList.change(citizensClock(event.complaintId().caseId()), watch -> duty.heldBy(watch, event.unitId(), at));
    }

    @EventHandler
    void on(UnitEstablished event) {
        duty.stands(new UnitPlace(event.unitId(), event.level(), event.parent()));
    }

    @EventHandler
    void on(UnitContactsSet event, @Timestamp Instant at) {
        duty.hoursAre(event.unitId(), event.contacts().dutyHours());
        dueList.changeAllOf(event.unitId()::equals, (unit, watch) -> duty.heldBy(watch, unit, at));
    }

    /** A unit's desk may be empty on other days from now on, though its cases are due as before. */
    @EventHandler
    void on(CalendarApproved event, @Timestamp Instant at) {
        duty.follow(event.calendar());
        dueList.changeAllOf(duty::goesHome, (unit, watch) -> duty.heldBy(watch, unit, at));
    }

    @EventHandler
    void on(DeadlineForewarned event) {
        dueList.forewarned(key(event, event.deadlineId()), event.deadlineVersion(), event.milestone());
    }

    @EventHandler
    void on(DeadlineWarned event) {
        dueList.recorded(key(event, event.deadlineId()), event.deadlineVersion(), event.milestone());
    }

    @EventHandler
    void on(DeadlineMissed event) {
        dueList.recorded(key(event, event.deadlineId()), MilestoneId.DUE);
    }

    @EventHandler
    void on(DeadlineMet event) {
        end(key(event, event.deadlineId()));
    }

    @EventHandler
    void on(DeadlineMetLate event) {
        end(key(event, event.deadlineId()));
    }

    @EventHandler
    void on(DeadlineWaived event) {
        end(key(event, event.deadlineId()));
    }

    private void end(DeadlineKey key) {
        dueList.forget(key);
        unwatched.remove(key);
    }

    private static DeadlineKey key(DeadlineEvent event, DeadlineId deadlineId) {
        return new DeadlineKey(event.caseId(), deadlineId);
    }
}
