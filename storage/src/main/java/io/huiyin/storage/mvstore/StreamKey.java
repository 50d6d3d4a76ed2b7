package io.huiyin.storage.mvstore;

import io.huiyin.storage.BlockRecord;
import java.util.Comparator;

/** One event of a stream, ordered by stream and then by number, so that a stream is one run of keys. */
record StreamKey(String stream, long sequence) implements Comparable<StreamKey> {

    private static final Comparator<StreamKey> ORDER =
            Comparator.comparing(StreamKey::stream).thenComparingLong(StreamKey::sequence);

    static StreamKey of(BlockRecord record) {
        return new StreamKey(record.stream(), record.sequence());
    }

    @Override
    public int compareTo(StreamKey other) {
        return ORDER.compare(this, other);
    }
}
