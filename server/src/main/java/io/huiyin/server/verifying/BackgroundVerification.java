package io.huiyin.server.verifying;

import io.huiyin.api.trail.LedgerProblem;
import io.huiyin.api.trail.LedgerProblemKind;
import io.huiyin.api.trail.LedgerVerification;
import io.huiyin.api.trail.VerificationProgress;
import io.huiyin.api.trail.VerifiedLedger;
import io.huiyin.command.trail.VerificationRequests;
import io.huiyin.ledger.verify.LedgerVerifier;
import io.huiyin.query.trail.VerificationStatus;
import io.huiyin.server.verifying.VerificationMemory.Remembered;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.KeptState;
import io.huiyin.verifier.verify.Problem;
import io.huiyin.verifier.verify.ProgressListener;
import io.huiyin.verifier.verify.VerificationReport;
import io.huiyin.verifier.verify.VerifiedPoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies the ledger while the house runs, one verification at a time and never in a hurry: what is new every hour,
 * everything once a day, after something was found wrong, and when somebody asks.
 */
public final class BackgroundVerification implements VerificationRequests, VerificationStatus, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundVerification.class);
    private static final Duration LOOK_EVERY = Duration.ofHours(1);
    private static final Duration WHOLE_EVERY = Duration.ofHours(24);
    private static final Duration LONGEST_BREATH = Duration.ofMillis(200);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

    private final BlockStore blocks;
    private final VerificationMemory memory;
    private final Clock clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(BackgroundVerification::thread);
    private volatile @Nullable VerificationProgress running;
    private @Nullable ScheduledFuture<?> everyHour;

    /** Verifies these blocks and remembers in this kept state. Does nothing before it is started or asked. */
    public BackgroundVerification(BlockStore blocks, KeptState keptState, Clock clock) {
        this.blocks = blocks;
        this.memory = new VerificationMemory(keptState);
        this.clock = clock;
    }

    /** Begins to verify by itself, now and then every hour. */
    public synchronized void start() {
        everyHour =
                worker.scheduleWithFixedDelay(this::verifyWhatIsDue, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void verifySoon() {
        worker.execute(() -> verifyInBackground(true));
    }

    @Override
    public LedgerVerification now() {
        return new LedgerVerification(memory.newest().map(Remembered::found).orElse(null), running);
    }

    /** Stops at the next blocks; what was verified so far counts for nothing. */
    @Override
    public void close() {
        closing.countDown();
        stopLooking();
        // Never by interrupting: that would close the file of the store under everybody's hands.
        worker.shutdown();
        try {
            if (!worker.awaitTermination(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The verification of the ledger did not stop within {}", CLOSE_WITHIN);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void stopLooking() {
        if (everyHour != null) {
            everyHour.cancel(false);
        }
    }

    void verifyWhatIsDue() {
        verifyInBackground(false);
    }

    private void verifyInBackground(boolean asked) {
        try {
            verify(asked);
        } catch (CancellationException stopped) {
            LOG.info("The verification of the ledger was stopped because the house closes");
        } catch (RuntimeException failure) {
            // The next one is due in an hour; one failure must not end them all.
            LOG.error("The ledger could not be verified", failure);
        } finally {
            running = null;
        }
    }

    private void verify(boolean asked) {
        Optional<Remembered> before = memory.newest();
        boolean whole = asked || wholeIsDue(before);
        Instant startedAt = clock.instant();
        VerificationReport report = run(whole, before.map(Remembered::point).orElse(null), startedAt);
        Remembered now = remembered(report, whole, startedAt, before);
        memory.remember(now);
        tell(report, now.found());
    }

    private boolean wholeIsDue(Optional<Remembered> before) {
        Instant last = before.filter(remembered -> remembered.problem().isEmpty())
                .map(remembered -> remembered.found().wholeAt())
                .orElse(null);
        return last == null || !clock.instant().isBefore(last.plus(WHOLE_EVERY));
    }

    private VerificationReport run(boolean whole, @Nullable VerifiedPoint before, Instant startedAt) {
        running = new VerificationProgress(whole, 0, 0, startedAt);
        ProgressListener progress = new Breathing(whole, startedAt);
        if (before == null) {
            return LedgerVerifier.verify(blocks, progress);
        }
        return whole
                ? LedgerVerifier.verifyWhole(blocks, before, progress)
                : LedgerVerifier.verifyNewer(blocks, before, progress);
    }

    private Remembered remembered(
            VerificationReport report, boolean whole, Instant startedAt, Optional<Remembered> before) {
        Instant now = clock.instant();
        Problem problem = report.problem();
        Instant wholeAt =
                whole ? now : before.map(last -> last.found().wholeAt()).orElse(null);
        VerifiedLedger found = new VerifiedLedger(
                whole,
                report.blocks() - 1,
                report.events() - 1,
                report.rootHash(),
                startedAt,
                now,
                wholeAt,
                problem == null ? null : asProblem(problem));
        VerifiedPoint sound =
                problem == null ? report.end() : before.map(Remembered::point).orElse(null);
        return new Remembered(found, sound == null ? -1 : sound.height(), sound == null ? null : sound.hash());
    }

    private static LedgerProblem asProblem(Problem problem) {
        return new LedgerProblem(
                problem.height(),
                problem.position(),
                LedgerProblemKind.valueOf(problem.kind().name()));
    }

    private static void tell(VerificationReport report, VerifiedLedger found) {
        Problem problem = report.problem();
        if (problem == null) {
            LOG.info(
                    "The ledger is sound up to position {} in block {} ({})",
                    found.position(),
                    found.height(),
                    found.whole() ? "all of it" : "what was new");
        } else {
            LOG.error(
                    "THE LEDGER IS NOT SOUND at block {} (position {}, {}): {}. Sound up to block {}, position {}",
                    problem.height(),
                    problem.position() == null ? "-" : problem.position(),
                    problem.kind(),
                    problem.sentence(),
                    found.height(),
                    found.position());
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "huiyin-verify");
        thread.setDaemon(true);
        return thread;
    }

    /** Tells how far it is, ends when the house closes, and pauses as long as each batch took. */
    private final class Breathing implements ProgressListener {
        private final boolean whole;
        private final Instant startedAt;
        private long batchBegan = System.nanoTime();

        Breathing(boolean whole, Instant startedAt) {
            this.whole = whole;
            this.startedAt = startedAt;
        }

        @Override
        public void checked(long checkedBlocks, long ofBlocks, long events) {
            running = new VerificationProgress(whole, checkedBlocks, ofBlocks, startedAt);
            long breath = Math.min(System.nanoTime() - batchBegan, LONGEST_BREATH.toNanos());
            if (isClosingWithin(breath)) {
                throw new CancellationException("The house closes");
            }
            batchBegan = System.nanoTime();
        }

        private boolean isClosingWithin(long nanos) {
            try {
                return closing.await(nanos, TimeUnit.NANOSECONDS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
    }
}
