package io.huiyin.query;

import io.huiyin.storage.LedgerStanding;

/** What the reading side asks about the ledger it reads from. Thread-safe. */
public interface LedgerPosition {

    /** The ledger's id: hash of block 0 in hex. */
    String ledgerId();

    /** Position of the newest durable event; -1 when there is none. */
    long head();

    /**
     * The ledger as it stood after an event.
     *
     * @param position from -1 (before the first event) to {@link #head()}
     * @throws IllegalArgumentException if the position is beyond the head
     */
    LedgerStanding standingAt(long position);
}
