package io.huiyin.ledger.verify;

import io.huiyin.storage.BlockStore;

/** Checks every block from 0 to the head; {@code docs/ledger-format.md}, section 6, says how. */
public final class LedgerVerifier {

    private LedgerVerifier() {}

    /**
     * Checks heights, chain, positions, every event against the tree, stream keys and sequences, up to the head there
     * is when it starts. Stops at the first problem. Needs 20 to 40 bytes of memory for each stream, and a few blocks.
     *
     * @throws io.huiyin.storage.StorageException if the store cannot be read
     */
    public static VerificationReport verify(BlockStore blocks, ProgressListener progress) {
        return new Verification(blocks, progress).run();
    }
}
