package io.huiyin.verifier.checkpoint;

import io.huiyin.verifier.format.Base64Text;
import java.time.Instant;

/**
 * How far a ledger had come; {@code docs/ledger-format.md}, section 8. The text is a C2SP tlog-checkpoint with two lines
 * more.
 *
 * @param ledgerId hash of block 0 in hex
 * @param size number of events
 * @param root root of the tree over them
 * @param height the block that ends with the last of them
 * @param blockHash its hash in hex
 * @param time when this was made, by the maker's clock
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its text, never by equals
public record Checkpoint(String ledgerId, long size, byte[] root, long height, String blockHash, Instant time) {

    private static final String BLOCK = "block ";
    private static final String TIME = "time ";

    /**
     * Reads the text of a note. Further lines are ignored.
     *
     * @throws io.huiyin.verifier.format.FormatException if it is no checkpoint
     */
    public static Checkpoint parse(String text) {
        NoteLines lines = new NoteLines("checkpoint", text);
        String ledgerId = Origin.ledgerId(lines);
        long size = lines.number(lines.next());
        byte[] root = lines.hash(lines.next());
        String[] block = lines.after(BLOCK).split(" ", 2);
        long height = lines.number(block[0]);
        String blockHash = lines.hexHash(block.length == 2 ? block[1] : "");
        return new Checkpoint(ledgerId, size, root, height, blockHash, lines.time(lines.after(TIME)));
    }

    /** The text that is signed. */
    public String text() {
        return Origin.of(ledgerId) + "\n" + size + "\n" + Base64Text.encode(root) + "\n" + BLOCK + height + " "
                + blockHash + "\n" + TIME + time + "\n";
    }
}
