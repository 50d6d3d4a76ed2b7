package io.huiyin.server.session;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes sessions that have run out, every now and then. */
final class SessionSweeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SessionSweeping.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final ScheduledExecutorService broom = Executors.newSingleThreadScheduledExecutor(SessionSweeping::thread);
    private final KeptSessions sessions;

    private SessionSweeping(KeptSessions sessions) {
        this.sessions = sessions;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it never ends by itself
    static SessionSweeping start(KeptSessions sessions) {
        SessionSweeping sweeping = new SessionSweeping(sessions);
        sweeping.broom.scheduleWithFixedDelay(sweeping::sweep, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        return sweeping;
    }

    // An exception would end the sweeping for ever.
    private void sweep() {
        try {
            int left = sessions.sweep();
            LOG.debug("{} sessions are left", left);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Sessions that have run out could not be removed ({})",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        broom.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "huiyin-sessions");
        thread.setDaemon(true);
        return thread;
    }
}
