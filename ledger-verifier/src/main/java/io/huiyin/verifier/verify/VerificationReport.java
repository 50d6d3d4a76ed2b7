package io.huiyin.verifier.verify;

import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param ledgerId hash of block 0 in hex; absent when there is no block 0
 * @param blocks blocks found sound, from 0 on
 * @param events events in them
 * @param lastHash hash of the last block found sound, in hex; absent when there is none
 * @param rootHash root of the tree over these events, in hex
 * @param problem the first thing wrong, or null if all is sound
 */
public record VerificationReport(
        @Nullable String ledgerId,
        long blocks,
        long events,
        @Nullable String lastHash,
        String rootHash,
        @Nullable Problem problem) {

    /** Where this verification ended; absent when no block was found sound. */
    public @Nullable VerifiedPoint end() {
        return lastHash == null ? null : new VerifiedPoint(blocks - 1, lastHash);
    }

    /** Whether nothing was wrong. */
    public boolean sound() {
        return problem == null;
    }
}
