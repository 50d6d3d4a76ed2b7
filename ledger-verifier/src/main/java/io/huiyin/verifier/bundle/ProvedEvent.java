package io.huiyin.verifier.bundle;

import java.util.List;

/**
 * An event of a bundle.
 *
 * @param position where it stands in the ledger
 * @param record its exact bytes
 * @param path the inclusion proof
 */
@SuppressWarnings("ArrayRecordComponent") // compared by position, never by equals
public record ProvedEvent(long position, byte[] record, List<byte[]> path) {

    public ProvedEvent {
        path = List.copyOf(path);
    }
}
