package io.huiyin.query.views;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** Tells those who wait for a position that reading has come further. Thread-safe. */
public final class PositionSignal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition further = lock.newCondition();
    private long reached = -1;

    /** Reading has come to this position. */
    public void reached(long position) {
        lock.lock();
        try {
            reached = Math.max(reached, position);
            further.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The furthest position told so far; -1 when none. */
    public long position() {
        lock.lock();
        try {
            return reached;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until a position is reached. Another node may be the one that reads, so the position is looked up again at
     * every signal and at least once a look-up interval.
     *
     * @param position the position to wait for
     * @param whereItStands the position now, wherever it is known
     * @param atMost how long to wait
     * @param lookAgain how long to go without looking when nothing is told
     * @return whether it was reached; false also when the thread was interrupted, which stays so
     */
    public boolean await(long position, LongSupplier whereItStands, Duration atMost, Duration lookAgain) {
        long deadline = System.nanoTime() + atMost.toNanos();
        lock.lock();
        try {
            while (reached < position && whereItStands.getAsLong() < position) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                further.awaitNanos(Math.min(left, lookAgain.toNanos()));
            }
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
