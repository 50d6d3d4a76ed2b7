package io.huiyin.ledger.verify;

import io.huiyin.storage.BlockStore;

/** Checks every block from 0 to the head. */
@SuppressWarnings("DoNotCallSuggester")
public final class LedgerVerifier {

    private LedgerVerifier() {}

    /**
     * Checks heights, chain, positions, every event against the tree, stream keys and sequences, up to the head there
     * is when it starts. Stops at the first problem.
     *
     * @throws io.huiyin.storage.StorageException if the store cannot be read
     */
    public static VerificationReport verify(BlockStore blocks, ProgressListener progress) {
        throw new UnsupportedOperationException("in the making");
    }
}
