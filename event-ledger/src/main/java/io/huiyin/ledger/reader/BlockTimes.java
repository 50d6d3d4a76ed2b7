package io.huiyin.ledger.reader;

import io.huiyin.ledger.LedgerDamagedException;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockStore;
import io.huiyin.verifier.format.BlockHeader;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * Finds positions by time. Blocks stand in the order of heights; their clocks only nearly do, so that what is found is
 * an outer bound: nothing recorded within the time lies beyond it, as long as no node's clock is more than a minute off.
 */
public final class BlockTimes {

    /** Clocks of nodes may differ by a minute each; a node that is further off stops writing. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(2);

    /** From the making of an event to its block; an append that is settled longer has failed. */
    private static final Duration ON_THE_WAY = Duration.ofMinutes(3);

    private final BlockStore blocks;

    /** Searches these blocks. */
    public BlockTimes(BlockStore blocks) {
        this.blocks = blocks;
    }

    /**
     * A position before which nothing was recorded at the instant or later.
     *
     * @throws LedgerDamagedException if a block is missing or unreadable
     */
    public long firstAround(Instant instant) {
        Instant wellBefore = minus(instant, CLOCK_TOLERANCE);
        return positionAfterLast(writtenAt -> writtenAt.isBefore(wellBefore));
    }

    /**
     * A position from which on nothing was recorded before the instant.
     *
     * @throws LedgerDamagedException if a block is missing or unreadable
     */
    public long endAround(Instant instant) {
        Instant wellAfter = plus(instant, CLOCK_TOLERANCE.plus(ON_THE_WAY));
        return positionAfterLast(writtenAt -> !writtenAt.isAfter(wellAfter));
    }

    /** Position after the last block that was written early, found by halving. */
    private long positionAfterLast(Predicate<Instant> early) {
        long before = 0;
        long after = blocks.head().map(Block::height).orElse(0L) + 1;
        while (after - before > 1) {
            long middle = before + (after - before) / 2;
            if (early.test(header(middle).writtenAt())) {
                before = middle;
            } else {
                after = middle;
            }
        }
        BlockHeader last = header(before);
        return last.firstPosition() + last.recordCount();
    }

    private BlockHeader header(long height) {
        Block block = blocks.read(height, 1).stream()
                .findFirst()
                .orElseThrow(() -> new LedgerDamagedException("Block " + height + " is missing"));
        return LedgerDamagedException.unlessSound(() -> BlockHeader.decode(block.header()));
    }

    private static Instant minus(Instant instant, Duration duration) {
        return instant.isBefore(Instant.MIN.plus(duration)) ? Instant.MIN : instant.minus(duration);
    }

    private static Instant plus(Instant instant, Duration duration) {
        return instant.isAfter(Instant.MAX.minus(duration)) ? Instant.MAX : instant.plus(duration);
    }
}
