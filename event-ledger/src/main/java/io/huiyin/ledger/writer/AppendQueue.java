package io.huiyin.ledger.writer;

import io.huiyin.ledger.LedgerBusyException;
import io.huiyin.ledger.LedgerException;
import io.huiyin.ledger.LedgerLimits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Appends that wait for their block; bounded, first come first served as far as stream keys allow. */
final class AppendQueue {

    private final LedgerLimits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<PendingAppend> waiting = new ArrayDeque<>();
    private long waitingEvents;
    private long waitingBytes;
    private @Nullable String busyBecause;
    private boolean closed;

    AppendQueue(LedgerLimits limits) {
        this.limits = limits;
    }

    /** Queues an append, or throws because there is no room, the writer is held up, or the ledger is closed. */
    void offer(PendingAppend append) {
        lock.lock();
        try {
            requireRoomFor(append);
            waiting.addLast(append);
            waitingEvents += append.events().size();
            waitingBytes += append.bytes();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for appends and takes as many as fit into one block, at least one. An append that shares a stream key with
     * one taken before it stays for the next block: only then is it known whether it conflicts.
     *
     * @return empty when the queue is closed
     */
    List<PendingAppend> takeGroup() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.await();
            }
            return closed ? List.of() : takeFitting();
        } finally {
            lock.unlock();
        }
    }

    /** How many events wait. */
    long waitingEvents() {
        lock.lock();
        try {
            return waitingEvents;
        } finally {
            lock.unlock();
        }
    }

    /** From now on appends are refused as busy; those that wait are failed so. */
    void holdUp(String because) {
        lock.lock();
        try {
            busyBecause = because;
            failAll(() -> new LedgerBusyException(because));
        } finally {
            lock.unlock();
        }
    }

    /** Appends are taken again. */
    void goOn() {
        lock.lock();
        try {
            busyBecause = null;
        } finally {
            lock.unlock();
        }
    }

    /** From now on appends are refused; those that wait are failed. */
    void close() {
        lock.lock();
        try {
            closed = true;
            failAll(AppendQueue::closedException);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void requireRoomFor(PendingAppend append) {
        if (closed) {
            throw closedException();
        }
        if (busyBecause != null) {
            throw new LedgerBusyException(busyBecause);
        }
        boolean tooManyEvents = waitingEvents + append.events().size() > limits.queuedEvents() && waitingEvents > 0;
        if (tooManyEvents || waitingBytes + append.bytes() > limits.queuedBytes()) {
            throw new LedgerBusyException(
                    "The ledger has " + waitingEvents + " events waiting to be stored and takes no more just now");
        }
    }

    private List<PendingAppend> takeFitting() {
        List<PendingAppend> group = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        int events = 0;
        long bytes = 0;
        for (Iterator<PendingAppend> each = waiting.iterator(); each.hasNext(); ) {
            PendingAppend append = each.next();
            boolean full = events + append.events().size() > limits.eventsPerBlock()
                    || bytes + append.bytes() > limits.bytesPerBlock();
            if (full && !group.isEmpty()) {
                break;
            }
            if (claim(append, keys)) {
                each.remove();
                group.add(append);
                events += append.events().size();
                bytes += append.bytes();
            }
        }
        waitingEvents -= events;
        waitingBytes -= bytes;
        return group;
    }

    private static boolean claim(PendingAppend append, Set<String> keys) {
        if (append.events().stream().anyMatch(event -> keys.contains(event.key()))) {
            return false;
        }
        append.events().forEach(event -> keys.add(event.key()));
        return true;
    }

    private void failAll(Supplier<RuntimeException> reason) {
        waiting.forEach(append -> append.fail(reason.get()));
        waiting.clear();
        waitingEvents = 0;
        waitingBytes = 0;
    }

    private static LedgerException closedException() {
        return new LedgerException("The ledger is closed");
    }
}
