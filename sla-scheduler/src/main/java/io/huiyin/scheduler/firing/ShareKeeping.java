package io.huiyin.scheduler.firing;

import io.huiyin.storage.WorkShare;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews this node's share of the deadlines in a steady beat, from when it has read what was there at the start: a node
 * that still reads would hold parts and do nothing about them.
 */
public final class ShareKeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ShareKeeping.class);
    private static final long LAST_RENEWAL_SECONDS = 10;

    private final WorkShare share;
    private final BooleanSupplier ready;
    private final Runnable renewed;
    private final ScheduledExecutorService beat;
    private boolean failing;

    /**
     * @param name names the thread
     * @param ready whether this node can do its share
     * @param renewed called after every renewal
     */
    public ShareKeeping(String name, WorkShare share, BooleanSupplier ready, Runnable renewed) {
        this.share = share;
        this.ready = ready;
        this.renewed = renewed;
        this.beat = Executors.newSingleThreadScheduledExecutor(work -> thread(work, name + "-share"));
    }

    /** Starts renewing. */
    @SuppressWarnings("FutureReturnValueIgnored") // it never ends by itself
    public void start(Duration every) {
        beat.scheduleWithFixedDelay(this::renew, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Renews no more and gives the share back. Repeating it is harmless. */
    @Override
    public void close() {
        if (beat.isShutdown()) {
            return;
        }
        beat.shutdownNow();
        try {
            if (!beat.awaitTermination(LAST_RENEWAL_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The last renewal of the share of the deadlines has not ended");
            }
            share.close();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("The share of the deadlines was not given back ({}); others take it over in a while", kindOf(e));
        }
    }

    // An exception would end the beat for ever.
    private void renew() {
        if (!ready.getAsBoolean()) {
            return;
        }
        try {
            if (share.renew()) {
                LOG.info(
                        "This node watches over {} of {} parts of the deadlines",
                        share.held().size(),
                        share.parts());
            }
            failing = false;
            renewed.run();
        } catch (RuntimeException e) {
            complainOnce(e);
        }
    }

    private void complainOnce(RuntimeException e) {
        if (!failing) {
            LOG.warn("The share of the deadlines could not be renewed ({}); trying again", kindOf(e));
            failing = true;
        }
    }

    // A message may hold anything.
    private static String kindOf(RuntimeException e) {
        return e.getClass().getSimpleName();
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
