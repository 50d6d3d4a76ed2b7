package io.huiyin.server.checkpoint;

import io.huiyin.ledger.chain.FiledBlocks;
import io.huiyin.ledger.proof.LedgerProofs;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.PositionedRecord;
import io.huiyin.verifier.bundle.BundleWriter;
import io.huiyin.verifier.bundle.OlderTree;
import io.huiyin.verifier.bundle.ProvedEvent;
import io.huiyin.verifier.checkpoint.Checkpoint;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes bundles that prove a ledger, or a case, to somebody who has nothing but the public key. */
final class LedgerExport {

    private static final int BLOCKS_AT_ONCE = 32;
    private static final int EVENTS_AT_ONCE = 256;

    private final BlockStore blocks;
    private final Checkpoints checkpoints;
    private final LedgerProofs proofs;

    LedgerExport(BlockStore blocks, Checkpoints checkpoints, LedgerProofs proofs) {
        this.blocks = blocks;
        this.checkpoints = checkpoints;
        this.proofs = proofs;
    }

    /** Everything up to now. */
    Checkpoint ledger(OutputStream out, ProgressListener progress) throws IOException {
        SignedCheckpoint checkpoint = checkpoints.make();
        long end = checkpoint.checkpoint().height() + 1;
        BundleWriter bundle = BundleWriter.ofLedger(out, checkpoint, checkpoints.successions(), end);
        for (long height = 0; height < end; ) {
            List<Block> read = blocks.read(height, (int) Math.min(BLOCKS_AT_ONCE, end - height));
            if (read.isEmpty()) {
                throw new IOException("Block " + height + " is missing; ./huiyin verify says more");
            }
            for (Block block : read) {
                bundle.add(FiledBlocks.of(block));
            }
            height += read.size();
            progress.advanced(height, end);
        }
        bundle.end();
        return checkpoint.checkpoint();
    }

    /**
     * The events of one stream.
     *
     * @param since a checkpoint kept elsewhere, which the bundle is to prove a beginning of this ledger
     * @return how many events; nothing is written if there are none
     */
    long stream(OutputStream out, String stream, Optional<Checkpoint> since, ProgressListener progress)
            throws IOException {
        SignedCheckpoint signed = checkpoints.make();
        Checkpoint checkpoint = signed.checkpoint();
        List<PositionedRecord> records = records(stream, checkpoint.size());
        if (records.isEmpty()) {
            return 0;
        }
        BundleWriter bundle = BundleWriter.ofEvents(
                out,
                signed,
                checkpoints.successions(),
                since.map(kept -> older(kept, checkpoint)).stream().toList(),
                records.size());
        long written = 0;
        for (PositionedRecord stored : records) {
            byte[] record = stored.record().bytes();
            bundle.add(new ProvedEvent(
                    stored.position(),
                    record,
                    proofs.inclusion(stored.position(), record, checkpoint.size(), checkpoint.root())));
            progress.advanced(++written, records.size());
        }
        bundle.end();
        return records.size();
    }

    private OlderTree older(Checkpoint kept, Checkpoint checkpoint) {
        return new OlderTree(
                kept.size(),
                kept.root(),
                proofs.consistency(kept.size(), kept.root(), checkpoint.size(), checkpoint.root()));
    }

    private List<PositionedRecord> records(String stream, long size) {
        List<PositionedRecord> all = new ArrayList<>();
        List<PositionedRecord> page = blocks.readStream(stream, 0, EVENTS_AT_ONCE);
        while (!page.isEmpty()) {
            page.stream().filter(stored -> stored.position() < size).forEach(all::add);
            page = blocks.readStream(stream, all.size(), EVENTS_AT_ONCE);
            if (!page.isEmpty() && page.get(0).position() >= size) {
                return all;
            }
        }
        return all;
    }
}
