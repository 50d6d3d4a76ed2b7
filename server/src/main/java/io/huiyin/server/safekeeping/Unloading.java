package io.huiyin.server.safekeeping;

import io.huiyin.server.control.ProgressListener;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.Storage;
import io.huiyin.storage.StorageException;
import io.huiyin.verifier.verify.VerificationReport;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Puts cargo into a store: what the ledger depends on first, then the blocks unchanged. May be stopped anywhere and run
 * again.
 */
final class Unloading {

    private static final int BLOCKS_AT_ONCE = 64;

    private final Cargo cargo;
    private final Storage target;
    private final ProgressListener progress;

    Unloading(Cargo cargo, Storage target, ProgressListener progress) {
        this.cargo = cargo;
        this.target = target;
        this.progress = progress;
    }

    /**
     * Unloads everything and verifies the ledger where it is now.
     *
     * @param wanted which collections of kept state
     * @return what was found there
     * @throws StorageException if something else stands there, or what arrived is not sound
     */
    VerificationReport run(Predicate<String> wanted) throws IOException {
        cargo.unloadAttachments(this::put);
        cargo.unloadKeptState(page -> {
            if (wanted.test(page.get(0).collection())) {
                target.keptState().putAll(page);
            }
        });
        unloadBlocks();
        VerificationReport report = BackupCheck.ledger(
                new StorageCargo(target), (done, all) -> progress.advanced(cargo.height() + 1 + done, total()));
        noteStanding();
        return report;
    }

    private void put(Cargo.Attachment attachment) throws IOException {
        String digest = target.blobs().put(attachment.bytes());
        if (!digest.equals(attachment.digest())) {
            throw new StorageException(
                    "The attachment " + attachment.digest() + " has changed: its bytes give " + digest);
        }
    }

    private void unloadBlocks() {
        BlockStore to = target.blocks();
        long next = to.head().map(Block::height).orElse(-1L) + 1;
        if (next > 0) {
            requireSame(next - 1);
        }
        while (next <= cargo.height()) {
            List<Block> blocks = cargo.blocks().read(next, BLOCKS_AT_ONCE);
            for (Block block : blocks) {
                insert(to, block);
            }
            if (blocks.isEmpty()) {
                throw new StorageException("Block " + next + " is missing at the source.");
            }
            next = blocks.get(blocks.size() - 1).height() + 1;
            progress.advanced(next, total());
        }
    }

    private void requireSame(long height) {
        boolean same = height <= cargo.height()
                && Arrays.equals(headerOf(cargo.blocks(), height), headerOf(target.blocks(), height));
        if (!same) {
            throw new StorageException("In " + target.description() + " stands another block " + height
                    + " than at the source: it holds another ledger, or was written to meanwhile.");
        }
    }

    private static byte[] headerOf(BlockStore blocks, long height) {
        return blocks.read(height, 1).stream()
                .findFirst()
                .map(Block::header)
                .orElseThrow(() -> new StorageException("Block " + height + " is missing."));
    }

    private void insert(BlockStore to, Block block) {
        // More than the source's last block may come in one reading while it is written to.
        if (block.height() <= cargo.height() && to.insert(block) != BlockStore.Insertion.INSERTED) {
            throw new StorageException("In " + target.description() + " something else was written at block "
                    + block.height() + " meanwhile. Stop whatever writes there.");
        }
    }

    private void noteStanding() {
        target.blocks().head().ifPresent(head -> target.keptState().noteStanding(LedgerPoints.standingAfter(head)));
    }

    private long total() {
        return 2 * (cargo.height() + 1);
    }
}
