package io.huiyin.verifier.bundle;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the verification of a bundle found.
 *
 * @param whole whether the bundle holds a whole ledger, and not only some events
 * @param ledgerId the ledger in hex
 * @param blocks blocks found sound; 0 where the bundle holds events only
 * @param events events found sound
 * @param size number of events that the checkpoint covers
 * @param time when the checkpoint was made
 * @param rootHash root of the checkpoint in hex
 * @param streams where the bundle holds events only: how many of each stream
 * @param problem a sentence about the first thing wrong; absent if all is sound
 * @param chinese the same in Chinese where a block is wrong; absent otherwise
 */
public record BundleReport(
        boolean whole,
        String ledgerId,
        long blocks,
        long events,
        long size,
        String time,
        String rootHash,
        SortedMap<String, Long> streams,
        @Nullable String problem,
        @Nullable String chinese) {

    /** Whether nothing was wrong. */
    public boolean sound() {
        return problem == null;
    }
}
