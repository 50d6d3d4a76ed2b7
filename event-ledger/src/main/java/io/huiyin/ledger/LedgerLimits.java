package io.huiyin.ledger;

import java.time.Duration;

/**
 * How much the ledger takes at once and how long it tries.
 *
 * @param eventsPerBlock a block holds at most so many events, unless one append alone has more
 * @param bytesPerBlock a block's records have at most so many bytes, unless one append alone has more
 * @param bytesPerAppend an append with more bytes is refused
 * @param queuedEvents with so many events waiting, further appends are refused as busy
 * @param queuedBytes with so many bytes waiting, further appends are refused as busy
 * @param settleWithin how long an unknown outcome, or a race against other writers, is followed up before the callers
 *     are told
 * @param pollInterval how often a reader that waits looks for blocks of other processes
 * @param readBytes a reader asks for about so many bytes at a time
 */
public record LedgerLimits(
        int eventsPerBlock,
        int bytesPerBlock,
        int bytesPerAppend,
        int queuedEvents,
        long queuedBytes,
        Duration settleWithin,
        Duration pollInterval,
        int readBytes) {

    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    /** @throws IllegalArgumentException if a number is not positive, or the queue holds less than one append */
    public LedgerLimits {
        if (eventsPerBlock < 1 || bytesPerBlock < 1 || bytesPerAppend < 1 || queuedEvents < 1 || readBytes < 1) {
            throw new IllegalArgumentException("Every limit of the ledger must be positive");
        }
        if (queuedBytes < bytesPerAppend) {
            throw new IllegalArgumentException("The queue must hold at least one append");
        }
        if (settleWithin.isNegative() || settleWithin.isZero() || pollInterval.isNegative() || pollInterval.isZero()) {
            throw new IllegalArgumentException("Every duration of the ledger must be positive");
        }
    }

    /** What the product uses. */
    public static LedgerLimits standard() {
        return new LedgerLimits(
                256, 128 * KIB, 8 * MIB, 20_000, 64L * MIB, Duration.ofSeconds(30), Duration.ofMillis(100), MIB);
    }

    /** The same with another time to settle. */
    public LedgerLimits settlingWithin(Duration duration) {
        return new LedgerLimits(
                eventsPerBlock,
                bytesPerBlock,
                bytesPerAppend,
                queuedEvents,
                queuedBytes,
                duration,
                pollInterval,
                readBytes);
    }

    /** The same with another room for waiting appends. */
    public LedgerLimits queueing(int events, long bytes) {
        return new LedgerLimits(
                eventsPerBlock, bytesPerBlock, bytesPerAppend, events, bytes, settleWithin, pollInterval, readBytes);
    }

    /** The same with another poll interval. */
    public LedgerLimits pollingEvery(Duration interval) {
        return new LedgerLimits(
                eventsPerBlock,
                bytesPerBlock,
                bytesPerAppend,
                queuedEvents,
                queuedBytes,
                settleWithin,
                interval,
                readBytes);
    }
}
