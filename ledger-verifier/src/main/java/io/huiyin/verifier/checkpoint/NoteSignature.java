package io.huiyin.verifier.checkpoint;

import java.util.Arrays;

/**
 * One line below a note.
 *
 * @param name whose signature
 * @param keyId the first four bytes of its key's hash
 * @param signature by that key over the note's text
 */
@SuppressWarnings("ArrayRecordComponent") // compared by parts, never by equals
public record NoteSignature(String name, byte[] keyId, byte[] signature) {

    /** Whether it says that it is of this key. */
    boolean claims(VerifierKey key) {
        return name.equals(key.name()) && Arrays.equals(keyId, key.id());
    }
}
