package io.huiyin.ledger.verify;

import io.huiyin.storage.BlockStore;
import io.huiyin.verifier.checkpoint.Checkpoint;
import io.huiyin.verifier.verify.ProgressListener;
import io.huiyin.verifier.verify.Verification;
import io.huiyin.verifier.verify.VerificationReport;
import io.huiyin.verifier.verify.VerifiedPoint;
import java.util.List;

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
        return Verification.whole(new StoredBlocks(blocks), null, progress);
    }

    /**
     * The same, and the ledger must begin with what every one of these checkpoints covers.
     *
     * @param kept checkpoints whose signatures were checked
     */
    public static VerificationReport verifyAgainst(
            BlockStore blocks, List<Checkpoint> kept, ProgressListener progress) {
        return Verification.against(new StoredBlocks(blocks), null, kept, progress);
    }

    /**
     * The same for a ledger that was verified before: the block where that ended must still be the same one.
     *
     * @param before where it ended
     */
    public static VerificationReport verifyWhole(BlockStore blocks, VerifiedPoint before, ProgressListener progress) {
        return Verification.whole(new StoredBlocks(blocks), before, progress);
    }

    /**
     * Checks only what has come since the ledger was verified before. Costs one read of the store for each stream met,
     * so that sequences are still checked without hole or repeat.
     *
     * @param before where that ended; the block there must still be the same one
     */
    public static VerificationReport verifyNewer(BlockStore blocks, VerifiedPoint before, ProgressListener progress) {
        return Verification.newer(new StoredBlocks(blocks), before, List.of(), progress);
    }
}
