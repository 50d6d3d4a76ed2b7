package io.huiyin.ledger;

import io.huiyin.ledger.chain.Chain;
import io.huiyin.ledger.reader.BlockCursor;
import io.huiyin.ledger.reader.BlockTimes;
import io.huiyin.ledger.reader.EventReading;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.PositionedRecord;
import io.huiyin.verifier.chain.ChainPoint;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/** Places in the ledger as Axon's tokens: the index is the position of the last event seen, -1 before the first. */
final class LedgerTokens {

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
        BlockCursor cursor = BlockCursor.at(blocks, chain, new BlockTimes(blocks).firstAround(instant), bytesAtOnce);
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

    private ChainPoint newest() {
        return LedgerDamagedException.unlessSound(chain::catchUp);
    }
}
