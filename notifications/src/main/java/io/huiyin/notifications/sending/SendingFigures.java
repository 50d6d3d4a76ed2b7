package io.huiyin.notifications.sending;

import java.util.concurrent.atomic.AtomicLong;

/** What a node counts about its sending since its start. Thread-safe. */
public final class SendingFigures {

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    void sentOne() {
        sent.incrementAndGet();
    }

    void failedOnce() {
        failed.incrementAndGet();
    }

    /** Messages handed over. */
    public long sent() {
        return sent.get();
    }

    /** Attempts that failed. */
    public long failed() {
        return failed.get();
    }
}
