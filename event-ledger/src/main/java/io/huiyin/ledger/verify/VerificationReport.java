package io.huiyin.ledger.verify;

import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param ledgerId hash of block 0 in hex; absent when there is no block 0
 * @param blocks blocks found sound, from 0 on
 * @param events events in them
 * @param rootHash root of the tree over these events, in hex
 * @param problem the first thing wrong, or null if all is sound
 */
public record VerificationReport(
        @Nullable String ledgerId,
        long blocks,
        long events,
        String rootHash,
        @Nullable Problem problem) {

    /** Whether nothing was wrong. */
    public boolean sound() {
        return problem == null;
    }
}
