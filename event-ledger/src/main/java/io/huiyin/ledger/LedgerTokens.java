package io.huiyin.ledger;

import io.huiyin.ledger.chain.Chain;
import io.huiyin.ledger.chain.ChainPoint;
import io.huiyin.ledger.format.BlockHeader;
import io.huiyin.ledger.reader.BlockCursor;
import io.huiyin.ledger.reader.EventReading;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.PositionedRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/** Places in the ledger as Axon's tokens: the index is the position of the last event seen, -1 before the first. */
final class LedgerTokens {

    /** Clocks of nodes may differ by a minute each; a node that is further off stops writing. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(2);

    private final BlockStore blocks;
    private final Chain chain;
    private final int bytesAtOnce;

    LedgerTokens(BlockStore blocks, Chain chain, int bytesAtOnce) {
        this.blocks = blocks;
        this.chain = chain;
        this.bytesAtOnce = bytesAtOnce;
    }

    TrackingToken tail() {
        return new GlobalSequenceTrackingToken(-1);
    }

    TrackingToken head() {
        return new GlobalSequenceTrackingToken(newest().nextPosition() - 1);
    }

    /** Before the first event recorded at an instant or later; order is not time, so earlier ones may follow it. */
    TrackingToken at(Instant instant) {
        BlockCursor cursor = BlockCursor.at(blocks, chain, positionNear(instant), bytesAtOnce);
        for (List<PositionedRecord> events = cursor.next(); !events.isEmpty(); events = cursor.next()) {
            for (PositionedRecord event : events) {
                if (!EventReading.decode(event).recordedAt().isBefore(instant)) {
                    return new GlobalSequenceTrackingToken(event.position() - 1);
                }
            }
        }
        return head();
    }

    /** The position to read first after a token, which may be wrapped. */
    static long positionAfter(@Nullable TrackingToken token) {
        TrackingToken last = token == null ? null : WrappedToken.unwrapLowerBound(token);
        if (last == null) {
            return 0;
        }
        if (last instanceof GlobalSequenceTrackingToken position) {
            return position.getGlobalIndex() + 1;
        }
        throw new IllegalArgumentException(
                "The ledger cannot be read from a " + last.getClass().getSimpleName());
    }

    /** First position of the first block that was not written well before the instant, found by halving. */
    private long positionNear(Instant instant) {
        Instant wellBefore =
                instant.isBefore(Instant.MIN.plus(CLOCK_TOLERANCE)) ? instant : instant.minus(CLOCK_TOLERANCE);
        long early = 0;
        long late = newest().height() + 1;
        while (late - early > 1) {
            long middle = early + (late - early) / 2;
            if (header(middle).writtenAt().isBefore(wellBefore)) {
                early = middle;
            } else {
                late = middle;
            }
        }
        BlockHeader before = header(early);
        return before.firstPosition() + before.recordCount();
    }

    private ChainPoint newest() {
        return LedgerDamagedException.unlessSound(chain::catchUp);
    }

    private BlockHeader header(long height) {
        Block block = blocks.read(height, 1).stream()
                .findFirst()
                .orElseThrow(() -> new LedgerDamagedException("Block " + height + " is missing"));
        return LedgerDamagedException.unlessSound(() -> BlockHeader.decode(block.header()));
    }
}
