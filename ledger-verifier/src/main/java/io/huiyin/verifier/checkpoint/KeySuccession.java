package io.huiyin.verifier.checkpoint;

import io.huiyin.verifier.format.FormatException;

/**
 * The word of a ledger's key for the one that comes after it; {@code docs/ledger-format.md}, section 8.
 *
 * @param ledgerId hash of block 0 in hex
 * @param fromSize the old key signs no checkpoint of more events than this
 * @param successor the new key
 */
public record KeySuccession(String ledgerId, long fromSize, VerifierKey successor) {

    private static final String FROM = "from ";
    private static final String SUCCESSOR = "successor ";

    /**
     * Reads the text of a note.
     *
     * @throws FormatException if it is no succession
     */
    public static KeySuccession parse(String text) {
        NoteLines lines = new NoteLines("succession of keys", text);
        String ledgerId = Origin.ledgerId(lines);
        long from = lines.number(lines.after(FROM));
        VerifierKey successor = VerifierKey.parse(lines.after(SUCCESSOR));
        if (!successor.name().equals(Origin.of(ledgerId))) {
            throw new FormatException("The succession names a key of another ledger");
        }
        return new KeySuccession(ledgerId, from, successor);
    }

    /** The text that the old key signs. */
    public String text() {
        return Origin.of(ledgerId) + "\n" + FROM + fromSize + "\n" + SUCCESSOR + successor.text() + "\n";
    }
}
