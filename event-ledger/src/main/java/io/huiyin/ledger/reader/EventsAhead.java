package io.huiyin.ledger.reader;

import io.huiyin.storage.PositionedRecord;
import io.huiyin.storage.StorageException;
import io.huiyin.verifier.chain.ChainPoint;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/**
 * Far from the end, blocks are read and checked, and their events made into messages, on other threads while their
 * reader is busy with those before them. For one caller, except {@link #isBehind} and {@link #awaitReading}.
 */
final class EventsAhead {

    /** One is read while the one before it is made into messages. */
    private static final int BATCHES = 2;

    private final BlockCursor cursor;
    private final EventReading reading;
    private final Executor readers;
    private final Queue<CompletableFuture<ReadEvents>> begun = new ConcurrentLinkedQueue<>();
    // Complete when nobody is at the cursor.
    private volatile CompletableFuture<Void> turn = CompletableFuture.completedFuture(null);

    EventsAhead(BlockCursor cursor, EventReading reading, Executor readers) {
        this.cursor = cursor;
        this.reading = reading;
        this.readers = readers;
    }

    /** Whether there is something before the chain's end that was not taken. */
    boolean isBehind(ChainPoint end) {
        return !begun.isEmpty() || cursor.isBehind(end);
    }

    /**
     * The events of the next blocks, as far as they can be read by now; throws what {@link BlockCursor#next} throws.
     *
     * @param end the chain's, as far as it is known
     */
    ReadEvents take(ChainPoint end) {
        ReadEvents ahead = takeBegun();
        ReadEvents events = ahead.isNothing() ? reading.tracked(cursor.next()) : ahead;
        while (!events.isNothing() && begun.size() < BATCHES && cursor.isBehind(end)) {
            begin(end);
        }
        return events;
    }

    /** Waits until nothing is read any more: nobody may close what is being read from. */
    void awaitReading() {
        turn.exceptionally(failure -> null).join();
    }

    private void begin(ChainPoint end) {
        CompletableFuture<List<PositionedRecord>> read =
                turn.thenApplyAsync(free -> cursor.isBehind(end) ? cursor.next() : List.of(), readers);
        turn = read.thenAccept(records -> {});
        begun.add(read.thenApplyAsync(reading::tracked, readers));
    }

    private ReadEvents takeBegun() {
        ReadEvents events = ReadEvents.NOTHING;
        while (events.isNothing() && !begun.isEmpty()) {
            events = resultOf(begun.element());
            begun.remove();
        }
        return events;
    }

    /** Whatever else than the store has failed stays there, and fails each time: what is behind it must not be taken. */
    private ReadEvents resultOf(CompletableFuture<ReadEvents> batch) {
        try {
            return batch.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof StorageException) {
                startAfresh();
            }
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw failed;
        }
    }

    // What was to be read after the failure has failed with it; the cursor stands where it stood.
    private void startAfresh() {
        awaitReading();
        begun.clear();
        turn = CompletableFuture.completedFuture(null);
    }
}
