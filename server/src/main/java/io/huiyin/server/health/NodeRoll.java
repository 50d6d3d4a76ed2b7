package io.huiyin.server.health;

import io.huiyin.storage.KeptState;
import io.huiyin.storage.KeptState.Entry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The nodes over one storage, each by a sign of life in kept state. It is for people to see: who may do which work is
 * settled by claims. Closing says farewell, so that only a node that fell silent is missed.
 */
public final class NodeRoll implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NodeRoll.class);
    private static final String COLLECTION = "nodes";
    private static final Duration BEAT = Duration.ofSeconds(10);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    private static final int PAGE = 100;

    private final KeptState keptState;
    private final String node;
    private final boolean ofOneNode;
    private final Clock clock;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(NodeRoll::thread);

    /** @param ofOneNode whether the storage belongs to one process, so that nobody has to be told from it */
    public NodeRoll(KeptState keptState, String node, boolean ofOneNode, Clock clock) {
        this.keptState = keptState;
        this.node = node;
        this.ofOneNode = ofOneNode;
        this.clock = clock;
    }

    /** A node's last sign of life, by its own clock. */
    record Sign(String node, Instant at) {}

    /** Shows signs of life from now on. */
    @SuppressWarnings("FutureReturnValueIgnored") // it beats until it is stopped
    public void start() {
        if (!ofOneNode) {
            heart.scheduleWithFixedDelay(this::beat, 0, BEAT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    boolean isOfOneNode() {
        return ofOneNode;
    }

    /** The other nodes that showed life within a day and did not say farewell. */
    List<Sign> others() {
        return signs().stream().filter(sign -> !sign.node().equals(node)).toList();
    }

    void beat() {
        try {
            Instant now = clock.instant();
            keptState.put(COLLECTION, node, now.toString().getBytes(StandardCharsets.UTF_8));
            signs().stream()
                    .filter(sign -> sign.at().isBefore(now.minus(FORGOTTEN_AFTER)))
                    .forEach(sign -> keptState.delete(COLLECTION, sign.node()));
        } catch (RuntimeException away) {
            LOG.debug("No sign of life could be left", away);
        }
    }

    @Override
    public void close() {
        heart.shutdown();
        if (ofOneNode) {
            return;
        }
        try {
            if (heart.awaitTermination(BEAT.toSeconds(), TimeUnit.SECONDS)) {
                keptState.delete(COLLECTION, node);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException away) {
            LOG.warn("Node {} leaves without farewell: {}", node, away.toString());
        }
    }

    // More nodes than a page holds share no storage.
    private List<Sign> signs() {
        return keptState.list(COLLECTION, "", PAGE).stream().map(NodeRoll::sign).toList();
    }

    private static Sign sign(Entry entry) {
        return new Sign(entry.id(), Instant.parse(new String(entry.value(), StandardCharsets.UTF_8)));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "huiyin-node-roll");
        thread.setDaemon(true);
        return thread;
    }
}
