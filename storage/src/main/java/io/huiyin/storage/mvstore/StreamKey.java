package io.huiyin.storage.mvstore;

import io.huiyin.storage.BlockRecord;

/** One event of a stream, ordered by stream and then by number, so that a stream is one run of keys. */
record StreamKey(String stream, long sequence) implements Comparable<StreamKey> {

    static StreamKey of(BlockRecord record) {
        return new StreamKey(record.stream(), record.sequence());
    }

    @Override
    public int compareTo(StreamKey other) {
        int byStream = stream.compareTo(other.stream);
        return byStream == 0 ? Long.compare(sequence, other.sequence) : byStream;
    }
}
