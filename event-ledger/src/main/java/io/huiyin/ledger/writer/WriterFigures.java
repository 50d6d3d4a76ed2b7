package io.huiyin.ledger.writer;

import io.huiyin.ledger.LedgerFigures;
import java.time.Duration;

/** Counts what the writer does; written by its thread, read by any. */
final class WriterFigures {

    private long blocks;
    private long events;
    private long nanos;
    private long slowestNanos;
    private long racesLost;
    private long inDoubt;
    private long unknown;

    synchronized void wrote(int count, long tookNanos) {
        blocks++;
        events += count;
        nanos += tookNanos;
        slowestNanos = Math.max(slowestNanos, tookNanos);
    }

    synchronized void lostRace() {
        racesLost++;
    }

    synchronized void cameIntoDoubt() {
        inDoubt++;
    }

    synchronized void leftUnknown() {
        unknown++;
    }

    synchronized LedgerFigures now() {
        return new LedgerFigures(
                blocks, events, Duration.ofNanos(nanos), Duration.ofNanos(slowestNanos), racesLost, inDoubt, unknown);
    }
}
