package io.huiyin.scheduler.firing;

import io.huiyin.api.Command;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.scheduler.DueMilestone;
import io.huiyin.scheduler.Pace;
import io.huiyin.scheduler.duelist.DueList;
import io.huiyin.scheduler.duelist.Watch;
import io.huiyin.scheduler.duelist.WatchPlan;
import io.huiyin.storage.WorkShare;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the commands for what is due, a limited number at once, and takes down what they answer. A command that fails is
 * sent again later, ever more seldom, and never given up. Thread-safe.
 */
public final class Firing {

    private static final Logger LOG = LoggerFactory.getLogger(Firing.class);

    private static final String SOURCE = "sla-scheduler";

    private final CommandGateway gateway;
    private final DueList dueList;
    private final WorkShare share;
    private final WatchPlan plan;
    private final Figures figures;
    private final Clock clock;
    private final Pace pace;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean stopped;

    /** @param share of which parts of the due-list this node sends commands */
    public Firing(
            CommandGateway gateway,
            DueList dueList,
            WorkShare share,
            WatchPlan plan,
            Figures figures,
            Clock clock,
            Pace pace) {
        this.gateway = gateway;
        this.dueList = dueList;
        this.share = share;
        this.plan = plan;
        this.figures = figures;
        this.clock = clock;
        this.pace = pace;
    }

    /** Sends everything of this node's share that is due now. Does not wait for answers; each answer makes room for the next command. */
    public void fireWhatIsDue() {
        // One thread sends at a time; who comes meanwhile makes it look once more.
        if (requests.getAndIncrement() > 0) {
            return;
        }
        int handled = 1;
        while (handled != 0) {
            sendWhatIsDue();
            handled = requests.addAndGet(-handled);
        }
    }

    /** Commands under way. */
    public int inFlight() {
        return inFlight.get();
    }

    /** Sends nothing more; what is under way ends by itself. */
    public void stop() {
        stopped = true;
    }

    private void sendWhatIsDue() {
        List<Watch> due = takeDue();
        while (!due.isEmpty()) {
            due.forEach(this::send);
            due = takeDue();
        }
    }

    private List<Watch> takeDue() {
        int room = stopped ? 0 : pace.inFlight() - inFlight.get();
        return dueList.takeDue(clock.instant(), room, share.held());
    }

    // What comes of it is settled in the callback; nobody waits for the future.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void send(Watch watch) {
        inFlight.incrementAndGet();
        figures.sent(late(watch));
        answerTo(watch)
                .orTimeout(pace.patience().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, failure) -> settle(watch, failure));
    }

    private Duration late(Watch watch) {
        return Duration.between(watch.nextSince(), clock.instant());
    }

    private CompletableFuture<Object> answerTo(Watch watch) {
        try {
            return gateway.send(message(watch));
        } catch (RuntimeException refusedAtTheDoor) {
            return CompletableFuture.failedFuture(refusedAtTheDoor);
        }
    }

    private CommandMessage<Object> message(Watch watch) {
        DueMilestone due = watch.next();
        Command command = plan.commandsFor(watch.key())
                .orElseThrow(() -> new IllegalStateException("No command is known for " + watch.key()))
                .commandFor(due);
        return GenericCommandMessage.asCommandMessage(command)
                .withMetaData(Envelope.system(SOURCE, watch.origin()).toMetaData());
    }

    private void settle(Watch watch, @Nullable Throwable failure) {
        if (failure == null) {
            figures.answered(late(watch));
            dueList.answered(watch);
        } else {
            retryLater(watch, causeOf(failure));
        }
        inFlight.decrementAndGet();
        fireWhatIsDue();
    }

    private void retryLater(Watch watch, Throwable cause) {
        Instant now = clock.instant();
        Duration wait = pace.waitAfter(watch.failures() + 1);
        String what = describe(cause);
        figures.failed(new Figures.Failure(what, now));
        LOG.warn(
                "{} of {} could not be recorded ({}), attempt {}; again in {}",
                watch.next().milestone(),
                watch.key(),
                what,
                watch.failures() + 1,
                wait);
        dueList.failed(watch, now.plus(wait));
    }

    private static Throwable causeOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    // A message may hold anything.
    private static String describe(Throwable cause) {
        return cause instanceof RefusedException refused
                ? refused.violations().stream()
                        .map(violation -> violation.code().name())
                        .collect(Collectors.joining(", "))
                : cause.getClass().getSimpleName();
    }
}
