package io.huiyin.server.checkpoint;

import io.huiyin.ledger.LedgerEventStore;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.Turn;
import io.huiyin.verifier.checkpoint.Checkpoint;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes and delivers checkpoints by itself, on the one node whose turn it is: within ten minutes when something
 * happened, and within seconds of a statutory act.
 */
public final class CheckpointRounds implements AutoCloseable {

    /** At most so much time passes between an event and a checkpoint that covers it. */
    static final Duration AT_LEAST_EVERY = Duration.ofMinutes(10);

    /** Acts of a busy hour share one. */
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointRounds.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

    private final Checkpoints checkpoints;
    private final LedgerEventStore events;
    private final BlockStore blocks;
    private final Turn turn;
    private final List<CheckpointDestination> destinations;
    private final Map<CheckpointDestination, Long> delivered = new HashMap<>();
    private final Clock clock;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(CheckpointRounds::thread);
    private @Nullable StatutoryActs acts;
    private @Nullable Instant uncoveredSince;
    private boolean actWaits;
    private volatile CheckpointStanding standing = CheckpointStanding.NOT_MINE;

    CheckpointRounds(
            Checkpoints checkpoints,
            LedgerEventStore events,
            BlockStore blocks,
            Turn turn,
            List<CheckpointDestination> destinations,
            Clock clock) {
        this.checkpoints = checkpoints;
        this.events = events;
        this.blocks = blocks;
        this.turn = turn;
        this.destinations = List.copyOf(destinations);
        this.clock = clock;
    }

    /** Begins to look, every two seconds. */
    void start() {
        var unused = worker.scheduleWithFixedDelay(this::lookSafely, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How it goes, for the health page. */
    public CheckpointStanding standing() {
        return standing;
    }

    /** Whether there is any place outside to deliver to. */
    boolean deliverSomewhere() {
        return !destinations.isEmpty();
    }

    /** Gives the turn back and stops. */
    @Override
    public void close() {
        // Never by interrupting: that would close the file of the store under everybody's hands.
        worker.shutdown();
        try {
            if (!worker.awaitTermination(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The making of checkpoints did not stop within {}", CLOSE_WITHIN);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        turn.close();
    }

    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException failure) {
            // The next look is due in two seconds; one failure must not end them all. Health shows what stays behind.
            if (standing.failure() == null) {
                LOG.error("A checkpoint could not be made", failure);
            }
            standing = standing.failed(clock.instant(), String.valueOf(failure.getMessage()));
        }
    }

    void look() {
        if (!turn.keep() && !turn.take()) {
            acts = null;
            standing = CheckpointStanding.NOT_MINE;
            return;
        }
        Optional<Checkpoint> newest = checkpoints.newest().map(SignedCheckpoint::checkpoint);
        if (acts == null) {
            acts = new StatutoryActs(blocks, newest.map(Checkpoint::height).orElse(0L));
        }
        actWaits |= acts.since();
        if ((actWaits && mayFollow(newest)) || isDue(newest)) {
            checkpoints.make();
            uncoveredSince = null;
            actWaits = false;
        }
        deliver();
    }

    private boolean mayFollow(Optional<Checkpoint> newest) {
        return newest.map(Checkpoint::time)
                .filter(time -> clock.instant().isBefore(time.plus(AT_MOST_EVERY)))
                .isEmpty();
    }

    private boolean isDue(Optional<Checkpoint> newest) {
        boolean covered = newest.map(Checkpoint::size).orElse(0L) == events.headPosition() + 1;
        if (covered) {
            uncoveredSince = null;
            return false;
        }
        Instant now = clock.instant();
        if (uncoveredSince == null) {
            uncoveredSince = newest.map(Checkpoint::time).orElse(now);
        }
        return newest.isEmpty() || !now.isBefore(uncoveredSince.plus(AT_LEAST_EVERY));
    }

    private void deliver() {
        Optional<SignedCheckpoint> newest = checkpoints.newest();
        if (newest.isEmpty()) {
            return;
        }
        List<String> failures = new ArrayList<>();
        for (CheckpointDestination destination : destinations) {
            deliver(newest.get(), destination).ifPresent(failures::add);
        }
        if (failures.isEmpty()) {
            standing = CheckpointStanding.well(newest.get().checkpoint());
        } else {
            if (standing.failure() == null) {
                LOG.error("Checkpoints cannot be delivered: {}", failures);
            }
            standing = standing.failed(clock.instant(), String.join("; ", failures));
        }
    }

    private Optional<String> deliver(SignedCheckpoint checkpoint, CheckpointDestination destination) {
        Long size = checkpoint.checkpoint().size();
        if (size.equals(delivered.get(destination))) {
            return Optional.empty();
        }
        try {
            if (destination.deliver(checkpoint, checkpoints.publicKeys())) {
                delivered.put(destination, size);
            }
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of(failure.toString());
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "huiyin-checkpoints");
        thread.setDaemon(true);
        return thread;
    }
}
