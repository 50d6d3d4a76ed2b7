package io.huiyin.verifier.bundle;

import io.huiyin.verifier.chain.FiledBlock;
import io.huiyin.verifier.chain.FiledRecord;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import io.huiyin.verifier.checkpoint.SignedNote;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a bundle from its beginning to its end; {@code docs/ledger-format.md}, section 10. */
public final class BundleWriter {

    private final DataOutputStream out;
    private long left;

    private BundleWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /**
     * Begins the bundle of a whole ledger.
     *
     * @param successions how the keys followed each other, the oldest first
     * @param blocks how many blocks will follow: all up to the one of the checkpoint
     */
    public static BundleWriter ofLedger(
            OutputStream out, SignedCheckpoint checkpoint, List<SignedNote> successions, long blocks)
            throws IOException {
        BundleWriter writer = new BundleWriter(out);
        writer.begin(BundleForm.OF_A_LEDGER, checkpoint, successions);
        writer.announce(blocks);
        return writer;
    }

    /**
     * Begins the bundle of some events with their proofs.
     *
     * @param successions how the keys followed each other, the oldest first
     * @param olderTrees trees that are proved to be the beginning of the checkpoint's
     * @param events how many events will follow, in the order of their positions
     */
    public static BundleWriter ofEvents(
            OutputStream out,
            SignedCheckpoint checkpoint,
            List<SignedNote> successions,
            List<OlderTree> olderTrees,
            long events)
            throws IOException {
        BundleWriter writer = new BundleWriter(out);
        writer.begin(BundleForm.OF_EVENTS, checkpoint, successions);
        writer.out.writeInt(olderTrees.size());
        for (OlderTree older : olderTrees) {
            writer.out.writeLong(older.size());
            writer.out.write(older.root());
            writer.path(older.path());
        }
        writer.announce(events);
        return writer;
    }

    /** Adds the next block of a ledger. */
    public void add(FiledBlock block) throws IOException {
        sized(block.header());
        out.writeInt(block.records().size());
        for (FiledRecord stored : block.records()) {
            sized(stored.bytes());
        }
        left--;
    }

    /** Adds the next event with its proof. */
    public void add(ProvedEvent event) throws IOException {
        out.writeLong(event.position());
        sized(event.record());
        path(event.path());
        left--;
    }

    /**
     * Ends the bundle. The stream stays open.
     *
     * @throws IllegalStateException if not exactly as much was added as was announced
     */
    public void end() throws IOException {
        if (left != 0) {
            throw new IllegalStateException("The bundle lacks " + left + " of what was announced");
        }
        out.write(BundleForm.END);
        out.flush();
    }

    private void begin(int kind, SignedCheckpoint checkpoint, List<SignedNote> successions) throws IOException {
        out.write(BundleForm.MAGIC);
        out.writeShort(BundleForm.VERSION);
        out.writeByte(kind);
        text(checkpoint.text());
        out.writeInt(successions.size());
        for (SignedNote succession : successions) {
            text(succession.encode());
        }
    }

    private void announce(long count) throws IOException {
        out.writeLong(count);
        left = count;
    }

    private void path(List<byte[]> path) throws IOException {
        out.writeByte(path.size());
        for (byte[] hash : path) {
            out.write(hash);
        }
    }

    private void text(String text) throws IOException {
        sized(text.getBytes(StandardCharsets.UTF_8));
    }

    private void sized(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
