package io.huiyin.scheduler.firing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/** How far the due-list has read the ledger, and whether it goes on. Thread-safe. */
public final class ReadPosition {

    private final LongSupplier read;
    private final LongSupplier head;
    private final long headAtStart;
    private final Clock clock;
    private long lastRead;
    private Instant lastProgress;

    /**
     * @param read position of the last event read; -1 before the first
     * @param head position of the ledger's newest event; -1 when there is none
     * @param headAtStart where the head was when the scheduler started
     */
    public ReadPosition(LongSupplier read, LongSupplier head, long headAtStart, Clock clock) {
        this.read = read;
        this.head = head;
        this.headAtStart = headAtStart;
        this.clock = clock;
        this.lastRead = read.getAsLong();
        this.lastProgress = clock.instant();
    }

    /** Whether everything that was there at the start has been read. */
    public boolean isAtHead() {
        return read.getAsLong() >= headAtStart;
    }

    /** How many events have not been read. */
    public long behind() {
        return Math.max(0, head.getAsLong() - read.getAsLong());
    }

    /** For how long events have lain there without any of them being read, as far as anybody asked. */
    public synchronized Duration stuckFor() {
        Instant now = clock.instant();
        long reached = read.getAsLong();
        if (behind() == 0 || reached != lastRead || now.isBefore(lastProgress)) {
            lastRead = reached;
            lastProgress = now;
        }
        return Duration.between(lastProgress, now);
    }
}
