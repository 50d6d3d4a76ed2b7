package io.huiyin.notifications.sending;

import io.huiyin.notifications.delivery.Claim;
import io.huiyin.notifications.delivery.DeliveryStore;
import io.huiyin.notifications.delivery.SendingSwitch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what is due, one delivery at a time for as many workers as there are, until nothing is due or sending is held.
 * A worker that waits for a slow mail server keeps nobody else waiting.
 */
public final class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private static final int AT_ONCE = 100;

    /** Longer than any attempt can take; then another node may try. */
    static final Duration CLAIM = Duration.ofMinutes(10);

    /** How long nothing is tried after the way out was found closed. */
    static final Duration REST = Duration.ofSeconds(30);

    private final DeliveryStore store;
    private final SendingSwitch sendingSwitch;
    private final Attempt attempt;
    private final String node;
    private final Clock clock;
    private final Executor workers;
    private final Semaphore free;
    private volatile Instant restsUntil = Instant.MIN;
    private volatile boolean stopped;

    /**
     * @param node this node's name among several
     * @param workers carry out attempts
     * @param width how many attempts go on at once
     */
    public Sender(
            DeliveryStore store,
            SendingSwitch sendingSwitch,
            Attempt attempt,
            String node,
            Clock clock,
            Executor workers,
            int width) {
        this.store = store;
        this.sendingSwitch = sendingSwitch;
        this.attempt = attempt;
        this.node = node;
        this.clock = clock;
        this.workers = workers;
        this.free = new Semaphore(width);
    }

    /** Sends everything due now. For one thread at a time. */
    public void sendWhatIsDue() throws InterruptedException {
        List<String> due = mayGoOn() ? store.due(clock.instant(), AT_ONCE) : List.of();
        while (!due.isEmpty()) {
            for (String entry : due) {
                free.acquire();
                claimAndTry(entry);
            }
            due = mayGoOn() ? store.due(clock.instant(), AT_ONCE) : List.of();
        }
    }

    /** Takes nothing more; what is under way ends by itself. */
    public void stop() {
        stopped = true;
    }

    private boolean mayGoOn() {
        return !stopped
                && !clock.instant().isBefore(restsUntil)
                && sendingSwitch.hold().isEmpty();
    }

    private void claimAndTry(String entry) {
        boolean handed = false;
        try {
            if (!stopped && !clock.instant().isBefore(restsUntil)) {
                Claim claim = store.claim(entry, node, clock.instant(), CLAIM).orElse(null);
                if (claim != null) {
                    workers.execute(() -> tryAndFree(claim));
                    handed = true;
                }
            }
        } finally {
            if (!handed) {
                free.release();
            }
        }
    }

    private void tryAndFree(Claim claim) {
        try {
            if (!attempt.make(claim)) {
                rest();
            }
        } catch (RuntimeException unsettled) {
            // Its claim runs out, and then it is due again.
            LOG.warn(
                    "What came of {} could not be taken down: {}",
                    claim.id(),
                    unsettled.getClass().getName());
        } finally {
            free.release();
        }
    }

    private void rest() {
        restsUntil = clock.instant().plus(REST);
        LOG.warn("The mail server cannot be reached or does not let us in; next try in {}", REST);
    }
}
