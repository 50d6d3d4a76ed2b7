package io.huiyin.storage.mvstore;

import io.huiyin.storage.BlockRecord;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Finds records by position; those of one append stand side by side, and only the first of them is searched for. */
final class RecordsByPosition {

    private final MVMap<Long, BlockRecord> records;
    private @Nullable Cursor<Long, BlockRecord> cursor;
    private long next;

    RecordsByPosition(MVMap<Long, BlockRecord> records) {
        this.records = records;
    }

    /** The record that another entry says is there; positions may be asked for in any order. */
    BlockRecord at(long position) {
        if (cursor == null || position != next) {
            cursor = records.cursor(position);
        }
        if (!cursor.hasNext() || cursor.next() != position) {
            throw MvTypes.lacks(records, position);
        }
        next = position + 1;
        return cursor.getValue();
    }
}
