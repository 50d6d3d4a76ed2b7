package io.huiyin.scheduler.recount;

import io.huiyin.api.deadline.DeadlinesToRecount;
import io.huiyin.storage.WorkShare;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.lifecycle.Phase;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries approved changes out, of the calendar and of rules: asks which running deadlines a change has not reached, has
 * each of them counted anew by its own case, and puts on record when none is left. All it knows is in the ledger, so after a crash it goes on
 * where it stopped, and a case that was counted anew is not asked for again. Several nodes divide the cases as they
 * divide the deadlines they watch. On its round it also says when the holiday table of next year should be there and is
 * not.
 */
public final class DeadlineRecount implements ConfigurerModule, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineRecount.class);
    private static final int AFTER_THE_PROCESSORS = Phase.INBOUND_EVENT_CONNECTORS + 1;

    private final Clock clock;
    private final RecountPace pace;
    private final WorkShare share;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(DeadlineRecount::thread);
    private Instant lookedAtAll = Instant.MIN;

    /** @param share the cases this node has counted anew; not closed here */
    public DeadlineRecount(Clock clock, RecountPace pace, WorkShare share) {
        this.clock = clock;
        this.pace = pace;
        this.share = share;
    }

    /** Starts and stops with Axon. */
    @Override
    public void configureModule(Configurer configurer) {
        configurer.onInitialize(axon -> {
            axon.onStart(AFTER_THE_PROCESSORS, () -> start(axon.commandGateway(), axon.queryGateway()));
            axon.onShutdown(AFTER_THE_PROCESSORS, this::close);
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it never ends by itself
    private void start(CommandGateway commands, QueryGateway queries) {
        RecountDesk desk = new RecountDesk(commands, queries, pace.inFlight());
        long every = pace.look().toMillis();
        worker.scheduleWithFixedDelay(() -> look(desk), every, every, TimeUnit.MILLISECONDS);
    }

    private void look(RecountDesk desk) {
        try {
            boolean everything = clock.instant().isAfter(lookedAtAll.plus(pace.lookAtAll()));
            if (everything) {
                desk.noteMissingTable();
            }
            if (everything || desk.isAnythingToDo()) {
                lookedAtAll = clock.instant();
                desk.toRecount().forEach(work -> carryOut(desk, work));
            }
        } catch (RuntimeException failure) {
            // The next look begins from what the ledger says, so nothing is lost by this one.
            LOG.warn("Counting deadlines anew has to be tried again", failure);
        }
    }

    private void carryOut(RecountDesk desk, DeadlinesToRecount work) {
        List<DeadlinesToRecount.Running> own =
                work.deadlines().stream().filter(this::isOurs).toList();
        if (!own.isEmpty()) {
            LOG.info(
                    "Counting {} deadlines anew for {}",
                    own.size(),
                    work.recount().change().id());
            desk.recount(own, work.recount());
        } else if (work.deadlines().isEmpty() && !work.isOnRecord() && work.upToDate() && isSettled(work)) {
            desk.carriedOut(work);
            LOG.info(
                    "{} is carried out: {} deadlines moved, {} confirmed",
                    work.recount().change().id(),
                    work.moved(),
                    work.confirmed());
        }
    }

    private boolean isSettled(DeadlinesToRecount work) {
        return !clock.instant().isBefore(work.approvedAt().plus(pace.settling()));
    }

    // The parts in which the deadlines are watched: a text's hash code is the same in every process.
    private boolean isOurs(DeadlinesToRecount.Running running) {
        return share.held().contains(Math.floorMod(running.caseId().value().hashCode(), share.parts()));
    }

    /** Stops; what is under way is finished by the next start or by another node. Repeating it is harmless. */
    @Override
    public void close() {
        worker.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "huiyin-recount");
        thread.setDaemon(true);
        return thread;
    }
}
