package io.huiyin.storage;

/**
 * One event as it is stored.
 *
 * @param streamKey {@code <stream>@<sequence>}, unique in the whole store
 * @param bytes the exact bytes that the ledger's tree hashes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by key, never by equals
public record BlockRecord(String streamKey, byte[] bytes) {

    /** The key of one event of a stream. */
    public static String streamKey(String stream, long sequence) {
        return stream + "@" + sequence;
    }

    /** The stream this event belongs to: the key up to its last {@code @}. */
    public String stream() {
        return streamKey.substring(0, separator());
    }

    /** This event's sequence number in its stream, from 0. */
    public long sequence() {
        return Long.parseLong(streamKey.substring(separator() + 1));
    }

    private int separator() {
        int separator = streamKey.lastIndexOf('@');
        if (separator < 1) {
            throw new IllegalArgumentException("Not a stream key: " + streamKey);
        }
        return separator;
    }
}
