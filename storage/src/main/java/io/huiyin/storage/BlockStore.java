package io.huiyin.storage;

import java.util.List;
import java.util.Optional;

/**
 * The truth: an append-only row of blocks without gaps. Thread-safe. The adapter makes a block durable (synced, or
 * acknowledged by a majority with journal) before {@link #insert} returns.
 */
public interface BlockStore {

    /** What became of an insert. Every outcome but {@code INSERTED} leaves the store as it was. */
    enum Insertion {
        /** Durable. */
        INSERTED,
        /** A block stands at this height already (perhaps this very one, from an earlier try). */
        HEIGHT_TAKEN,
        /** The height is free, but another block holds one of the stream keys. */
        STREAM_KEY_TAKEN
    }

    /**
     * Inserts a block whole or not at all. Two equal keys within the block are not noticed: the caller checks its own.
     * The caller has seen block {@code height - 1} stand.
     *
     * @throws OutcomeUnknownException when it cannot be said whether the block was stored
     * @throws StorageException when it surely was not (disk full, file closed, server refuses)
     */
    Insertion insert(Block block);

    /** The newest block that cannot be rolled back any more; empty in a new store. */
    Optional<Block> head();

    /**
     * Blocks from a height on, in order, stopping before the first missing one.
     *
     * @param fromHeight first height wanted
     * @param maxBlocks at most so many
     */
    List<Block> read(long fromHeight, int maxBlocks);

    /**
     * The one block at a height as the authority knows it now (linearizable where there are several members); settles
     * an unknown outcome.
     */
    Optional<Block> readForCertain(long height);

    /**
     * The block that holds a position; empty when no such position exists yet.
     */
    Optional<Block> blockOf(long position);

    /**
     * Events of one stream from a sequence number on, in order, stopping before the first missing one. Reads only the
     * records of that stream.
     *
     * @param maxRecords at most so many
     */
    List<PositionedRecord> readStream(String stream, long fromSequence, int maxRecords);

    /** The newest snapshot of a stream, if one is kept. A snapshot is never authority. */
    Optional<Snapshot> readSnapshot(String stream);

    /** Keeps a snapshot in place of an older one of the same stream. Need not be durable at once. */
    void storeSnapshot(Snapshot snapshot);

    /** Forgets the snapshot of a stream, if there is one. */
    void deleteSnapshot(String stream);

    /**
     * A state of a stream, kept to save reading.
     *
     * @param stream the stream
     * @param sequence the sequence number of the last event in it
     * @param position the position of that event
     * @param bytes opaque
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by stream and sequence, never by equals
    record Snapshot(String stream, long sequence, long position, byte[] bytes) {}
}
