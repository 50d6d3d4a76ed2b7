package io.huiyin.ledger.reader;

import io.huiyin.storage.PositionedRecord;
import io.huiyin.verifier.chain.ChainPoint;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Far from the end, the next blocks are read and checked on another thread while their reader is busy with those before
 * them. For one caller, except {@link #isBehind} and {@link #awaitReading}.
 */
final class BlocksAhead {

    private final BlockCursor cursor;
    private final Executor readers;
    private volatile @Nullable CompletableFuture<List<PositionedRecord>> next;

    BlocksAhead(BlockCursor cursor, Executor readers) {
        this.cursor = cursor;
        this.readers = readers;
    }

    /** Whether there is something before the chain's end that was not taken. */
    boolean isBehind(ChainPoint end) {
        return next != null || cursor.isBehind(end);
    }

    /**
     * The events of the next blocks, as far as they can be read by now, as {@link BlockCursor#next} has them; throws what
     * it throws.
     *
     * @param end the chain's, as far as it is known
     */
    List<PositionedRecord> take(ChainPoint end) {
        CompletableFuture<List<PositionedRecord>> begun = next;
        next = null;
        List<PositionedRecord> events = begun == null ? cursor.next() : resultOf(begun);
        if (!events.isEmpty() && cursor.isBehind(end)) {
            next = CompletableFuture.supplyAsync(cursor::next, readers);
        }
        return events;
    }

    /** Waits until nothing is read any more: nobody may close what is being read from. */
    void awaitReading() {
        CompletableFuture<List<PositionedRecord>> begun = next;
        if (begun != null) {
            begun.handle((events, failure) -> events).join();
        }
    }

    private static List<PositionedRecord> resultOf(CompletableFuture<List<PositionedRecord>> reading) {
        try {
            return reading.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw failed;
        }
    }
}
