package io.huiyin.ledger.reader;

import io.huiyin.ledger.LedgerDamagedException;
import io.huiyin.ledger.chain.Chain;
import io.huiyin.verifier.chain.BrokenChainException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * All events after a position, in order, waiting at the end for more. Read by one thread at a time. After an event or
 * block that cannot be read every call fails the same way.
 */
public final class LedgerStream implements TrackingEventStream {

    private final Chain chain;
    private final EventsAhead events;
    private final HeadWatch watch;
    private final Deque<TrackedEventMessage<?>> ready = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private volatile boolean waiting;
    private volatile boolean closed;
    private volatile Runnable callback = () -> {};
    private @Nullable LedgerDamagedException failure;

    LedgerStream(Chain chain, EventsAhead events, HeadWatch watch) {
        this.chain = chain;
        this.events = events;
        this.watch = watch;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return fill() ? Optional.of(ready.getFirst()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(timeout);
        while (!fill()) {
            if (left <= 0 || closed) {
                return false;
            }
            left = awaitWaking(left);
        }
        return true;
    }

    /** @throws IllegalStateException if the stream is closed meanwhile */
    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.SECONDS)) {
            if (closed) {
                throw new IllegalStateException("The stream is closed");
            }
        }
        return ready.removeFirst();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        callback = onAvailable;
        waiting = true;
        if (ready.isEmpty()) {
            wakeIfThereIsMore();
        } else {
            wake();
        }
        return true;
    }

    @Override
    public void close() {
        closed = true;
        watch.forget(this);
        signal();
        events.awaitReading();
    }

    /** Whether the reader has come to the end and not been woken since. */
    boolean isWaiting() {
        return waiting;
    }

    /** Called when the end has moved, or reading has become impossible. */
    void wakeIfThereIsMore() {
        if (waiting && (events.isBehind(chain.head()) || chain.failure() != null)) {
            wake();
        }
    }

    private void wake() {
        waiting = false;
        signal();
        callback.run();
    }

    private void signal() {
        lock.lock();
        try {
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long awaitWaking(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (waiting && !closed && left > 0) {
                left = woken.awaitNanos(left);
            }
            return left;
        } finally {
            lock.unlock();
        }
    }

    private boolean fill() {
        while (ready.isEmpty() && !closed) {
            requireReadable();
            if (!isMoreToRead() || !readOn()) {
                break;
            }
        }
        return !ready.isEmpty();
    }

    private void requireReadable() {
        if (failure != null) {
            throw new LedgerDamagedException(String.valueOf(failure.getMessage()), failure);
        }
    }

    /** Says that it waits before it looks, so that no move of the end in between goes unnoticed. */
    private boolean isMoreToRead() {
        waiting = true;
        watch.pollWhileSomebodyWaits();
        if (events.isBehind(chain.head())) {
            waiting = false;
            return true;
        }
        BrokenChainException broken = chain.failure();
        if (broken != null) {
            throw failed(new LedgerDamagedException("The ledger is not sound: " + broken.getMessage(), broken));
        }
        return false;
    }

    /** Reads some blocks; false if the store does not show them yet. */
    private boolean readOn() {
        ReadEvents read = takeNext();
        waiting = read.isNothing();
        // What comes before an event that cannot be read is still handed out.
        ready.addAll(read.messages());
        failure = read.damage();
        return !read.isNothing();
    }

    private ReadEvents takeNext() {
        try {
            return events.take(chain.head());
        } catch (LedgerDamagedException e) {
            throw failed(e);
        }
    }

    private LedgerDamagedException failed(LedgerDamagedException reason) {
        failure = reason;
        return reason;
    }
}
