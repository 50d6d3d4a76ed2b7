package io.huiyin.verifier.checkpoint;

import io.huiyin.verifier.format.FormatException;
import java.util.OptionalLong;

/**
 * The word of a ledger's key for the one that comes after it; {@code docs/ledger-format.md}, section 8.
 *
 * @param ledgerId hash of block 0 in hex
 * @param fromSize the old key signs no checkpoint of more events than this; absent in the event that names the new key,
 *     where the event's position says it
 * @param successor the new key
 */
public record KeySuccession(String ledgerId, OptionalLong fromSize, VerifierKey successor) {

    private static final String FROM = "from ";
    private static final String SUCCESSOR = "successor ";

    /** That of a note that stands for itself. */
    public KeySuccession(String ledgerId, long fromSize, VerifierKey successor) {
        this(ledgerId, OptionalLong.of(fromSize), successor);
    }

    /** That of a note in the event that names the new key. */
    public KeySuccession(String ledgerId, VerifierKey successor) {
        this(ledgerId, OptionalLong.empty(), successor);
    }

    /**
     * Reads the text of a note.
     *
     * @throws FormatException if it is no succession
     */
    public static KeySuccession parse(String text) {
        NoteLines lines = new NoteLines("succession of keys", text);
        String ledgerId = Origin.ledgerId(lines);
        String line = lines.next();
        OptionalLong from = OptionalLong.empty();
        if (line.startsWith(FROM)) {
            from = OptionalLong.of(lines.number(line.substring(FROM.length())));
            line = lines.next();
        }
        VerifierKey successor = VerifierKey.parse(lines.rest(SUCCESSOR, line));
        if (!successor.name().equals(Origin.of(ledgerId))) {
            throw new FormatException("The succession names a key of another ledger");
        }
        return new KeySuccession(ledgerId, from, successor);
    }

    /** The text that the old key signs. */
    public String text() {
        String from = fromSize.isPresent() ? FROM + fromSize.getAsLong() + "\n" : "";
        return Origin.of(ledgerId) + "\n" + from + SUCCESSOR + successor.text() + "\n";
    }
}
