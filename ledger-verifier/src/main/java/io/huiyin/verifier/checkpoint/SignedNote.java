package io.huiyin.verifier.checkpoint;

import io.huiyin.verifier.format.Base64Text;
import io.huiyin.verifier.format.FormatException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A text with signatures below it, in the form that C2SP publishes as signed-note; {@code docs/ledger-format.md},
 * section 8. What it says counts only once {@link #isSignedBy} was true for a key that is trusted.
 *
 * @param text ends with a line break
 * @param signatures at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** No note is longer. */
    public static final int LONGEST = 64 * 1024;

    private static final int ID_BYTES = 4;
    private static final String DASH = "\u2014 ";

    /** @throws FormatException if a reader could not tell text and signatures apart */
    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(character -> character < ' ' && character != '\n')) {
            throw new FormatException("A note ends with a line break and has no other control characters");
        }
        if (signatures.isEmpty()) {
            throw new FormatException("The note is not signed");
        }
    }

    /**
     * Reads a note.
     *
     * @throws FormatException if it is none
     */
    public static SignedNote parse(String note) {
        if (note.length() > LONGEST) {
            throw new FormatException("The note is longer than " + LONGEST + " characters");
        }
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || note.length() == end + 2) {
            throw new FormatException("This is no signed note: it has no signatures below an empty line");
        }
        List<NoteSignature> signatures =
                note.substring(end + 2).lines().map(SignedNote::signature).toList();
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    /** The note as it is handed out. */
    public String encode() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (NoteSignature signature : signatures) {
            byte[] bytes = ByteBuffer.allocate(ID_BYTES + signature.signature().length)
                    .put(signature.keyId())
                    .put(signature.signature())
                    .array();
            note.append(DASH)
                    .append(signature.name())
                    .append(' ')
                    .append(Base64Text.encode(bytes))
                    .append('\n');
        }
        return note.toString();
    }

    /** Whether the key signed this text. Signatures of other keys are ignored. */
    public boolean isSignedBy(VerifierKey key) {
        List<NoteSignature> claimed =
                signatures.stream().filter(signature -> signature.claims(key)).toList();
        byte[] signed = text.getBytes(StandardCharsets.UTF_8);
        return !claimed.isEmpty()
                && claimed.stream().allMatch(signature -> key.verifies(signed, signature.signature()));
    }

    private static NoteSignature signature(String line) {
        int keyAt = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || keyAt <= DASH.length()) {
            throw new FormatException("A line below the note is no signature");
        }
        byte[] bytes = Base64Text.decode("A signature below the note", line.substring(keyAt + 1));
        if (bytes.length <= ID_BYTES) {
            throw new FormatException("A signature below the note is too short");
        }
        byte[] id = new byte[ID_BYTES];
        byte[] signature = new byte[bytes.length - ID_BYTES];
        ByteBuffer.wrap(bytes).get(id).get(signature);
        return new NoteSignature(line.substring(DASH.length(), keyAt), id, signature);
    }
}
