package io.huiyin.ledger;

import io.huiyin.storage.LedgerStanding;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Axon's event store on the ledger. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod"})
public final class LedgerEventStore extends AbstractEventStore implements AutoCloseable {

    private LedgerEventStore(Builder builder) {
        super(builder);
    }

    /**
     * Opens a ledger; a new store gets its first block.
     *
     * @throws LedgerDamagedException if what is stored is not a sound ledger of this suite
     * @throws io.huiyin.storage.StorageException if the store cannot be read or written
     */
    public static LedgerEventStore open(LedgerSettings settings) {
        throw new UnsupportedOperationException("in the making");
    }

    /** Hash of block 0 in hex: names this ledger for ever. */
    public String ledgerId() {
        throw new UnsupportedOperationException("in the making");
    }

    /** Position of the newest event, also of other processes; -1 when there is none. */
    public long headPosition() {
        throw new UnsupportedOperationException("in the making");
    }

    /** The newest position and its block. */
    public LedgerStanding head() {
        throw new UnsupportedOperationException("in the making");
    }

    /**
     * A position with the block that holds it.
     *
     * @param position -1 for before the first event
     * @throws IllegalArgumentException if there is no such position
     */
    public LedgerStanding standingAt(long position) {
        throw new UnsupportedOperationException("in the making");
    }

    /**
     * Opens a stream of all events after a token. It supports availability callbacks, checks the chain while reading,
     * and throws {@link LedgerDamagedException} from then on when it meets something it cannot read.
     *
     * @param trackingToken the last event seen; null for the very beginning
     */
    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        throw new UnsupportedOperationException("in the making");
    }

    /** Stops writing and wakes every reader; appends that wait are refused. The block store stays open. */
    @Override
    public void close() {
        throw new UnsupportedOperationException("in the making");
    }

    private static final class Builder extends AbstractEventStore.Builder {
        Builder(EventStorageEngine engine) {
            storageEngine(engine);
        }
    }
}
