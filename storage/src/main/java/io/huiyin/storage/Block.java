package io.huiyin.storage;

import java.util.List;

/**
 * One block of the ledger as it is stored: the unit of durability. Its meaning is the event ledger's affair; the store
 * sees a height, a header and records.
 *
 * @param height 0, 1, 2, … without gaps
 * @param firstPosition the position of the first record: the number of records in all blocks before this one
 * @param header the block's header, opaque
 * @param records its events in order; may be empty
 */
@SuppressWarnings("ArrayRecordComponent") // compared by height and hash, never by equals
public record Block(long height, long firstPosition, byte[] header, List<BlockRecord> records) {

    public Block {
        records = List.copyOf(records);
    }

    /** The position after the last record: the size of the ledger's tree once this block stands. */
    public long nextPosition() {
        return firstPosition + records.size();
    }
}
