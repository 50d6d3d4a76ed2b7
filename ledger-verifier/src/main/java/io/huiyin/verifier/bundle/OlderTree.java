package io.huiyin.verifier.bundle;

import java.util.List;

/**
 * A tree that begins the one of a bundle.
 *
 * @param size number of its events
 * @param root its root
 * @param path the consistency proof
 */
@SuppressWarnings("ArrayRecordComponent") // compared by parts, never by equals
public record OlderTree(long size, byte[] root, List<byte[]> path) {

    public OlderTree {
        path = List.copyOf(path);
    }
}
