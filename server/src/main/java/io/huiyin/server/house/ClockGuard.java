package io.huiyin.server.house;

import io.huiyin.ledger.reader.BlockTimes;
import io.huiyin.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches how far this node's clock is off, and lets nothing be written while it is more than a minute. Decision 0142 says
 * what it is compared with. Order never depends on it: blocks stand by height.
 */
final class ClockGuard implements AutoCloseable {

    /** What readers of block times allow for, too. */
    static final Duration TOLERANCE = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(ClockGuard.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    /** An answer that took longer says too little about the moment it was given. */
    private static final Duration SLOWEST_ANSWER = Duration.ofSeconds(10);

    private final Clock clock;
    private final Storage storage;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(ClockGuard::thread);
    private @Nullable ScheduledFuture<?> everyTenSeconds;
    private volatile Duration offset = Duration.ZERO;

    ClockGuard(Clock clock, Storage storage) {
        this.clock = clock;
        this.storage = storage;
    }

    /** Looks at once, and then every ten seconds. */
    synchronized void start() {
        look();
        everyTenSeconds =
                worker.scheduleWithFixedDelay(this::look, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /** How far this clock is ahead of what it is compared with; negative when behind. As of the last look. */
    Duration offset() {
        return offset;
    }

    /** Whether nothing may be written. */
    boolean isOff() {
        return isOff(offset);
    }

    private static boolean isOff(Duration offset) {
        return offset.abs().compareTo(TOLERANCE) > 0;
    }

    void look() {
        try {
            measured().ifPresent(this::note);
        } catch (RuntimeException e) {
            // A store that does not answer says nothing about the clock; what was known stays.
            LOG.debug("The clock could not be compared", e);
        }
    }

    private Optional<Duration> measured() {
        Instant asked = clock.instant();
        Optional<Instant> shared = storage.sharedTime();
        Instant heard = clock.instant();
        if (shared.isEmpty()) {
            return Optional.of(behindTheLastBlock(heard));
        }
        Duration took = Duration.between(asked, heard);
        boolean tellsEnough = !took.isNegative() && took.compareTo(SLOWEST_ANSWER) <= 0;
        return tellsEnough
                ? shared.map(there -> Duration.between(there, asked.plus(took.dividedBy(2))))
                : Optional.empty();
    }

    /** Alone, nobody says what time it is; but nothing was written in the future. */
    private Duration behindTheLastBlock(Instant now) {
        Instant last = new BlockTimes(storage.blocks()).newest();
        return last.isAfter(now) ? Duration.between(last, now) : Duration.ZERO;
    }

    private void note(Duration now) {
        boolean wasOff = isOff(offset);
        offset = now;
        if (isOff(now) && !wasOff) {
            LOG.error(
                    "THE CLOCK OF THIS NODE IS OFF by {} (ahead of the others when positive): nothing is written before it"
                            + " is right again. Start its NTP client",
                    now);
        } else if (!isOff(now) && wasOff) {
            LOG.info("The clock of this node is right again; it writes");
        }
    }

    @Override
    public synchronized void close() {
        if (everyTenSeconds != null) {
            everyTenSeconds.cancel(false);
        }
        worker.shutdown();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "huiyin-clock");
        thread.setDaemon(true);
        return thread;
    }
}
