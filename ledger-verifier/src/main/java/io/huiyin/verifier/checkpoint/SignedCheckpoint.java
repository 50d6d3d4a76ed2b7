package io.huiyin.verifier.checkpoint;

/**
 * A checkpoint as it was handed out.
 *
 * @param checkpoint what it says, which counts only if a trusted key signed the note
 * @param note the note
 */
public record SignedCheckpoint(Checkpoint checkpoint, SignedNote note) {

    /**
     * Reads a note.
     *
     * @throws io.huiyin.verifier.format.FormatException if it is no signed checkpoint
     */
    public static SignedCheckpoint parse(String text) {
        SignedNote note = SignedNote.parse(text);
        return new SignedCheckpoint(Checkpoint.parse(note.text()), note);
    }

    /** Signs a checkpoint. */
    public static SignedCheckpoint of(Checkpoint checkpoint, SigningKey key) {
        return new SignedCheckpoint(checkpoint, key.sign(checkpoint.text()));
    }

    /** The note as it is handed out. */
    public String text() {
        return note.encode();
    }
}
