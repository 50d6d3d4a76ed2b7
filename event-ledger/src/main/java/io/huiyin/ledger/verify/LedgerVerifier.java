package io.huiyin.ledger.verify;

import io.huiyin.storage.BlockStore;
import io.huiyin.storage.PositionedRecord;
import io.huiyin.verifier.checkpoint.Checkpoint;
import io.huiyin.verifier.checkpoint.LedgerKeys;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import io.huiyin.verifier.checkpoint.TrustedKeys;
import io.huiyin.verifier.format.EventRecord;
import io.huiyin.verifier.verify.Bookmark;
import io.huiyin.verifier.verify.ProgressListener;
import io.huiyin.verifier.verify.Verification;
import io.huiyin.verifier.verify.VerificationReport;
import io.huiyin.verifier.verify.VerifiedPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks every block from 0 to the head; {@code docs/ledger-format.md}, section 6, says how. */
public final class LedgerVerifier {

    private static final int KEYS_AT_ONCE = 64;

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
     * The same, and the checkpoints, and the keys that the ledger names itself, must be vouched for by trusted keys.
     *
     * @param kept checkpoints as they were handed out
     * @param keys what is trusted; the keys that the ledger names are trusted afterwards, too
     * @throws io.huiyin.verifier.format.FormatException if no trusted key signed one of the checkpoints
     */
    public static VerificationReport verifyAgainst(
            BlockStore blocks, List<SignedCheckpoint> kept, TrustedKeys keys, ProgressListener progress) {
        return Verification.against(new StoredBlocks(blocks), kept, keys, progress);
    }

    /**
     * The same, going on where an earlier verification was interrupted.
     *
     * @param from what the earlier one told of this ledger, the same checkpoints and keys; null to begin with block 0
     * @param keys what is trusted; null to take checkpoints at their word
     */
    public static VerificationReport verifyFrom(
            BlockStore blocks,
            @Nullable Bookmark from,
            List<SignedCheckpoint> kept,
            @Nullable TrustedKeys keys,
            ProgressListener progress) {
        return Verification.resumable(new StoredBlocks(blocks), from, kept, keys, progress);
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

    /**
     * The keys that a ledger names itself, without verifying anything else of it.
     *
     * @param ledgerId the ledger in hex
     * @throws io.huiyin.verifier.format.FormatException naming one for which the key before it has not given its word
     */
    public static LedgerKeys keysNamedIn(BlockStore blocks, String ledgerId) {
        LedgerKeys keys = new LedgerKeys();
        long taken = 0;
        for (List<PositionedRecord> read = readKeys(blocks, taken); !read.isEmpty(); read = readKeys(blocks, taken)) {
            for (PositionedRecord stored : read) {
                EventRecord event = EventRecord.decode(stored.record().bytes());
                if (LedgerKeys.isNaming(event)) {
                    keys.take(ledgerId, stored.position(), event);
                }
                taken++;
            }
        }
        return keys;
    }

    private static List<PositionedRecord> readKeys(BlockStore blocks, long fromSequence) {
        return blocks.readStream(LedgerKeys.STREAM, fromSequence, KEYS_AT_ONCE);
    }
}
