package io.huiyin.storage.mvstore;

import io.huiyin.storage.BlockRecord;
import io.huiyin.storage.mvstore.MvTypes.BlockHead;
import io.huiyin.storage.mvstore.MvTypes.Place;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.LongDataType;

/**
 * The ledger file's maps.
 *
 * @param heads blocks without their records, by height
 * @param records events by position
 * @param heights height of the block by its first position, for blocks that hold events
 * @param streams where each event of a stream stands
 * @param end how far the ledger is durable; readers look no further
 */
record LedgerMaps(
        MVMap<Long, BlockHead> heads,
        MVMap<Long, BlockRecord> records,
        MVMap<Long, Long> heights,
        MVMap<StreamKey, Place> streams,
        DurableEnd end) {

    /**
     * The end of the ledger.
     *
     * @param height the next block's
     * @param position the next event's
     */
    record End(long height, long position) {}

    /** Where the last whole block ends; readers look no further. Moved by one thread at a time. */
    static final class DurableEnd {

        private volatile End end;

        DurableEnd(End end) {
            this.end = end;
        }

        End get() {
            return end;
        }

        void advanceTo(End reached) {
            end = reached;
        }
    }

    static LedgerMaps of(MVStore store) {
        MVMap<Long, BlockHead> heads =
                MvTypes.openMap(store, "heads", LongDataType.INSTANCE, new MvTypes.BlockHeadType());
        return new LedgerMaps(
                heads,
                MvTypes.openMap(store, "records", LongDataType.INSTANCE, new MvTypes.RecordType()),
                MvTypes.openMap(store, "heights", LongDataType.INSTANCE, LongDataType.INSTANCE),
                MvTypes.openMap(store, "streams", new MvTypes.StreamKeyType(), new MvTypes.PlaceType()),
                new DurableEnd(endOf(heads)));
    }

    private static End endOf(MVMap<Long, BlockHead> heads) {
        Long last = heads.lastKey();
        if (last == null) {
            return new End(0, 0);
        }
        BlockHead head = MvTypes.require(heads, last);
        return new End(last + 1, head.firstPosition() + head.records());
    }
}
