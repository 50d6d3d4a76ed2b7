package io.huiyin.scheduler;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the heartbeat now and then, from a thread that needs neither Quartz nor the processor, and writes to the log
 * when deadlines are no longer watched as they should be, and when they are again.
 */
final class BehindAlarm implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BehindAlarm.class);
    private static final Duration EVERY = Duration.ofSeconds(15);

    private final Supplier<Heartbeat> heartbeat;
    private final ScheduledExecutorService looking;
    private @Nullable Behind suspected;
    private @Nullable Behind raised;

    /** @param name names the thread */
    BehindAlarm(String name, Supplier<Heartbeat> heartbeat) {
        this.heartbeat = heartbeat;
        this.looking = Executors.newSingleThreadScheduledExecutor(work -> thread(work, name + "-watched"));
    }

    /** Starts looking. */
    @SuppressWarnings("FutureReturnValueIgnored") // it never ends by itself
    void start() {
        looking.scheduleWithFixedDelay(this::lookCalmly, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    // An exception would end the looking for ever.
    private void lookCalmly() {
        try {
            look();
        } catch (RuntimeException failure) {
            LOG.warn(
                    "How deadlines are watched could not be found out ({})",
                    failure.getClass().getSimpleName());
        }
    }

    /** Looks once. What is so at one look only, as right after the clock was set, is no alarm. */
    void look() {
        Heartbeat now = heartbeat.get();
        Behind seen = now.behind().orElse(null);
        if (seen == suspected) {
            raise(seen, now);
        }
        suspected = seen;
    }

    private void raise(@Nullable Behind reason, Heartbeat now) {
        if (reason != null && reason != raised) {
            LOG.error(
                    "DEADLINES ARE NOT WATCHED AS THEY SHOULD BE: {} (lag {}, {} events unread, {} failing, last error {})",
                    reason.sentence(),
                    now.lag(),
                    now.eventsBehind(),
                    now.failing(),
                    now.lastError());
        } else if (reason == null && raised != null) {
            LOG.warn("Deadlines are watched again as they should be");
        }
        raised = reason;
    }

    /** Stops looking. Repeating it is harmless. */
    @Override
    public void close() {
        looking.shutdownNow();
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
