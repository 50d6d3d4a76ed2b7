package io.huiyin.scheduler.firing;

import java.util.function.LongSupplier;

/**
 * How far the due-list has read the ledger.
 *
 * @param read position of the last event read; -1 before the first
 * @param head position of the ledger's newest event; -1 when there is none
 * @param headAtStart where the head was when the scheduler started
 */
public record ReadPosition(LongSupplier read, LongSupplier head, long headAtStart) {

    /** Whether everything that was there at the start has been read. */
    public boolean isAtHead() {
        return read.getAsLong() >= headAtStart;
    }

    /** How many events have not been read. */
    public long behind() {
        return Math.max(0, head.getAsLong() - read.getAsLong());
    }
}
