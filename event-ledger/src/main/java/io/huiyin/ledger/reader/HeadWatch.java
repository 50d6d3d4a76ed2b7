package io.huiyin.ledger.reader;

import io.huiyin.ledger.chain.Chain;
import io.huiyin.storage.BlockStore;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes readers that wait at the end: at once when this process has stored something, and while somebody waits by
 * looking for blocks of other processes at intervals. Lends threads to those that are far from the end.
 */
public final class HeadWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);

    private static final long LONGEST_POLL_MILLIS = 5_000;

    private final Chain chain;
    private final Duration pollInterval;
    private final Set<LedgerStream> streams = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    // Its threads end by themselves, soon after nobody is far from the end any more.
    private final Executor readers = Executors.newCachedThreadPool(HeadWatch::readerThread);
    private final Thread thread;
    private boolean advanced;
    private boolean closed;
    private boolean idle;
    private boolean troubled;

    private HeadWatch(Chain chain, Duration pollInterval) {
        this.chain = chain;
        this.pollInterval = pollInterval;
        this.thread = new Thread(this::run, "ledger-watch");
        this.thread.setDaemon(true);
    }

    /** A running watch. */
    public static HeadWatch start(Chain chain, Duration pollInterval) {
        HeadWatch watch = new HeadWatch(chain, pollInterval);
        chain.whenAdvanced(watch::noticeAdvance);
        watch.thread.start();
        return watch;
    }

    /**
     * Opens a stream of the events from a position on.
     *
     * @throws io.huiyin.ledger.LedgerException if the position lies beyond the ledger's end
     */
    public LedgerStream openStream(BlockStore blocks, long position, int bytesAtOnce, EventReading reading) {
        BlockCursor cursor = BlockCursor.at(blocks, chain, position, bytesAtOnce);
        LedgerStream stream = new LedgerStream(chain, new EventsAhead(cursor, reading, readers), this);
        streams.add(stream);
        return stream;
    }

    /** Stops; streams that are open end. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        streams.forEach(LedgerStream::close);
        try {
            thread.join(LONGEST_POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void forget(LedgerStream stream) {
        streams.remove(stream);
    }

    void pollWhileSomebodyWaits() {
        lock.lock();
        try {
            if (idle) {
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void noticeAdvance() {
        lock.lock();
        try {
            advanced = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (awaitTurn()) {
                streams.forEach(HeadWatch::wake);
            }
        } catch (InterruptedException e) {
            LOG.warn("The ledger's watch was interrupted; readers no longer hear of new events");
        }
    }

    /** Waits for an advance or the next poll; false when closed. */
    private boolean awaitTurn() throws InterruptedException {
        boolean pollNow = false;
        lock.lock();
        try {
            if (!advanced && !closed) {
                pollNow = awaitChange();
            }
            advanced = false;
            if (closed) {
                return false;
            }
        } finally {
            lock.unlock();
        }
        if (pollNow) {
            poll();
        }
        return true;
    }

    /** Whether the time to poll has come. */
    @SuppressWarnings("WaitNotInLoop") // a spurious wake-up costs one look around, then the thread waits again
    private boolean awaitChange() throws InterruptedException {
        if (streams.stream().anyMatch(LedgerStream::isWaiting)) {
            return changed.awaitNanos(pollInterval.toNanos()) <= 0;
        }
        idle = true;
        changed.await();
        idle = false;
        return false;
    }

    private void poll() {
        try {
            chain.catchUp();
            if (troubled) {
                LOG.info("The ledger can be read again");
            }
            troubled = false;
        } catch (RuntimeException e) {
            // The next poll tries again; readers of a broken chain hear it themselves when they are woken.
            complain(e);
        }
    }

    private void complain(RuntimeException trouble) {
        if (!troubled) {
            LOG.error("The ledger cannot be read further: {}", trouble.getMessage(), trouble);
        }
        troubled = true;
    }

    private static Thread readerThread(Runnable reading) {
        Thread thread = new Thread(reading, "ledger-read-ahead");
        thread.setDaemon(true);
        return thread;
    }

    private static void wake(LedgerStream stream) {
        try {
            stream.wakeIfThereIsMore();
        } catch (RuntimeException e) {
            LOG.error("A reader of the ledger failed when it was woken", e);
        }
    }
}
