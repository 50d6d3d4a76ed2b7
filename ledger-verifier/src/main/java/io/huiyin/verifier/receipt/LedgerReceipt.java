package io.huiyin.verifier.receipt;

import io.huiyin.verifier.checkpoint.Checkpoint;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import io.huiyin.verifier.checkpoint.TrustedKeys;
import io.huiyin.verifier.format.Base64Text;
import io.huiyin.verifier.format.EventRecord;
import io.huiyin.verifier.format.FormatException;
import io.huiyin.verifier.format.TreeHasher;
import io.huiyin.verifier.tree.ProofRules;
import java.util.ArrayList;
import java.util.List;

/**
 * An event and the proof that the ledger holds it: a C2SP tlog-proof whose extra data is the record; {@code
 * docs/ledger-format.md}, section 9.
 *
 * @param position where the event stands
 * @param record its exact bytes
 * @param path the inclusion proof
 * @param checkpoint the tree that has it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its text, never by equals
public record LedgerReceipt(long position, byte[] record, List<byte[]> path, SignedCheckpoint checkpoint) {

    /** The first line of every receipt. */
    public static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";

    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int LONGEST_PATH = 63;

    public LedgerReceipt {
        path = List.copyOf(path);
    }

    /**
     * Reads a receipt.
     *
     * @throws FormatException if it is none
     */
    public static LedgerReceipt parse(String text) {
        int end = text.indexOf("\n\n");
        List<String> lines = text.substring(0, Math.max(end, 0)).lines().toList();
        if (lines.size() < 3 || !lines.get(0).equals(FIRST_LINE)) {
            throw new FormatException("This is no receipt: it does not begin with " + FIRST_LINE);
        }
        if (lines.size() > 3 + LONGEST_PATH) {
            throw new FormatException("The receipt has more hashes than a tree is high");
        }
        List<byte[]> path = new ArrayList<>();
        lines.subList(3, lines.size()).forEach(line -> path.add(decoded(line)));
        return new LedgerReceipt(
                position(after(INDEX, lines.get(2))),
                decoded(after(EXTRA, lines.get(1))),
                path,
                SignedCheckpoint.parse(text.substring(end + 2)));
    }

    /** The receipt as it is handed out. */
    public String text() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        text.append(EXTRA).append(Base64Text.encode(record)).append('\n');
        text.append(INDEX).append(position).append('\n');
        path.forEach(hash -> text.append(Base64Text.encode(hash)).append('\n'));
        return text.append('\n').append(checkpoint.text()).toString();
    }

    /**
     * Checks signature and proof.
     *
     * @return the event
     * @throws FormatException with a sentence that says what is wrong
     */
    public EventRecord verify(TrustedKeys keys) {
        Checkpoint signed = keys.require(checkpoint);
        TreeHasher hasher = new TreeHasher(keys.suiteOf(signed));
        boolean held =
                new ProofRules(hasher).includes(hasher.leaf(record), position, signed.size(), path, signed.root());
        if (!held) {
            throw new FormatException("The event is not the one at position " + position
                    + " of the ledger: the event, the position or the proof was changed");
        }
        return EventRecord.decode(record);
    }

    private static String after(String begin, String line) {
        if (!line.startsWith(begin)) {
            throw new FormatException("The receipt has no line that begins with '" + begin.strip() + "'");
        }
        return line.substring(begin.length());
    }

    private static long position(String digits) {
        if (!digits.matches("0|[1-9][0-9]{0,17}")) {
            throw new FormatException("The position in the receipt is none");
        }
        return Long.parseLong(digits);
    }

    private static byte[] decoded(String base64) {
        return Base64Text.decode("A line of the receipt", base64);
    }
}
