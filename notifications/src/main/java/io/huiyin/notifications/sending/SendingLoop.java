package io.huiyin.notifications.sending;

import io.huiyin.notifications.NotificationsSettings;
import io.huiyin.notifications.channel.Channel;
import io.huiyin.notifications.delivery.DeliveryStore;
import io.huiyin.notifications.delivery.SendingSwitch;
import io.huiyin.notifications.proof.ResultReporting;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for what is due at every beat and whenever it is told, and reports results at every beat. */
public final class SendingLoop {

    private static final Logger LOG = LoggerFactory.getLogger(SendingLoop.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final NotificationsSettings settings;
    private final ResultReporting reporting;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile @Nullable Sender sender;
    private volatile @Nullable Running running;
    private final ExecutorService workers;

    /** What there is only from the start on. */
    private record Running(ScheduledExecutorService sweeps, ScheduledExecutorService reports) {}

    public SendingLoop(NotificationsSettings settings, ResultReporting reporting) {
        this.settings = settings;
        this.reporting = reporting;
        this.workers = Executors.newFixedThreadPool(settings.pace().width(), work -> daemon(work, "huiyin-delivery"));
    }

    /** What it sends from; without a channel nothing is. */
    public void sendThrough(
            DeliveryStore store,
            SendingSwitch sendingSwitch,
            Addresses addresses,
            MessageIds messageIds,
            SendingFigures figures) {
        Channel channel = settings.channel();
        if (channel != null) {
            Attempt attempt = new Attempt(
                    store, addresses, channel, messageIds, settings.pace().retries(), figures, settings.clock());
            sender = new Sender(
                    store,
                    sendingSwitch,
                    attempt,
                    settings.node(),
                    settings.clock(),
                    workers,
                    settings.pace().width());
        }
    }

    /** Starts looking. */
    @SuppressWarnings("FutureReturnValueIgnored") // a beat ends with its executor only
    public void start(CommandGateway gateway) {
        ScheduledExecutorService sweeps =
                Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "huiyin-delivery-sweep"));
        ScheduledExecutorService reports =
                Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "huiyin-delivery-results"));
        long beat = settings.pace().beat().toMillis();
        sweeps.scheduleWithFixedDelay(this::sweep, beat, beat, TimeUnit.MILLISECONDS);
        reports.scheduleWithFixedDelay(() -> report(gateway), beat, beat, TimeUnit.MILLISECONDS);
        running = new Running(sweeps, reports);
    }

    /** Something may be due: looks without waiting for the beat. */
    public void wake() {
        Running now = running;
        if (now != null && sender != null && woken.compareAndSet(false, true)) {
            try {
                now.sweeps().execute(this::sweep);
            } catch (RejectedExecutionException stopping) {
                LOG.debug("Stopping; what is due stays due");
            }
        }
    }

    /** Stops looking. Repeating it is harmless. */
    public void stop() {
        Sender sending = sender;
        if (sending != null) {
            sending.stop();
        }
        Running now = running;
        if (now != null) {
            end(now.sweeps());
            end(now.reports());
        }
        end(workers);
    }

    // Without interrupts: they would close the files of the embedded storage under everybody else.
    private static void end(ExecutorService executor) {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("Still sending; what is under way is settled after the next start");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        woken.set(false);
        Sender sending = sender;
        if (sending != null) {
            calmly("look for what is due", sending::sendWhatIsDue);
        }
    }

    private void report(CommandGateway gateway) {
        calmly("report results", () -> reporting.report(gateway));
    }

    /** Work that ends early when the house stops. */
    @FunctionalInterface
    private interface Interruptible {
        void run() throws InterruptedException;
    }

    // A failure must not end the beat; the next one tries again.
    private static void calmly(String what, Interruptible work) {
        try {
            work.run();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.warn("Could not {}: {}", what, failure.toString());
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
