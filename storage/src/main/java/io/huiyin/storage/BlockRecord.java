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
}
