package io.huiyin.ledger.writer;

import io.huiyin.storage.BlockRecord;
import io.huiyin.verifier.format.EventRecord;
import io.huiyin.verifier.format.TreeHasher;
import org.axonframework.eventhandling.EventMessage;

/**
 * An event ready to be stored: encoded and hashed once, whatever block it comes to stand in.
 *
 * @param stream its stream
 * @param sequence its place there
 * @param stored what goes into the block
 * @param leaf its leaf in the tree
 * @param message what a reader will make of it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared by equals
public record PreparedEvent(String stream, long sequence, BlockRecord stored, byte[] leaf, EventMessage<?> message) {

    /** Encodes and hashes an event that is this message. */
    public static PreparedEvent of(EventRecord event, EventMessage<?> message, TreeHasher hasher) {
        byte[] bytes = event.encode();
        return new PreparedEvent(
                event.stream(),
                event.sequence(),
                new BlockRecord(event.streamKey(), bytes),
                hasher.leaf(bytes),
                message);
    }

    String key() {
        return stored.streamKey();
    }
}
