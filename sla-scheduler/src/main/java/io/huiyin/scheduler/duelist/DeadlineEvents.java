package io.huiyin.scheduler.duelist;

import io.huiyin.api.CaseId;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineConfirmed;
import io.huiyin.api.deadline.DeadlineEvent;
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
import io.huiyin.scheduler.DueCommands;
import io.huiyin.scheduler.SlaScheduler;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the due-list as the ledger says. Sends nothing: it runs inside a unit of work, and again at every start. */
@ProcessingGroup(SlaScheduler.DEADLINES)
public final class DeadlineEvents {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineEvents.class);

    private final DueList dueList;
    private final WatchPlan plan;
    private final Set<DeadlineKey> unwatched = ConcurrentHashMap.newKeySet();

    public DeadlineEvents(DueList dueList, WatchPlan plan) {
        this.dueList = dueList;
        this.plan = plan;
    }

    /** How many running deadlines belong to cases nobody said how to act on. */
    public int unwatched() {
        return unwatched.size();
    }

    @EventHandler
    void on(DeadlineSet event, MetaData metaData) {
        watch(event.caseId(), event.deadline(), Envelope.from(metaData).origin());
    }

    @EventHandler
    void on(DeadlineMoved event, MetaData metaData) {
        watch(event.caseId(), event.deadline(), Envelope.from(metaData).origin());
    }

    /** Nothing that is watched changes: the version and its counted days are the same. */
    @EventHandler
    void on(DeadlineConfirmed event) {
        LOG.debug("{} of {} is final as it stood", event.deadline().id(), event.caseId());
    }

    private void watch(CaseId caseId, Deadline deadline, Origin origin) {
        if (origin == Origin.IMPORT) {
            return;
        }
        DeadlineKey key = new DeadlineKey(caseId, deadline.id());
        Optional<DueCommands> kind = plan.commandsFor(key);
        if (kind.isPresent()) {
            dueList.watch(plan.watch(key, deadline, origin, kind.get()));
        } else if (unwatched.add(key)) {
            LOG.warn("Nobody watches {}: no command is known for such cases", key);
        }
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
