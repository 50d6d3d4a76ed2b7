package io.huiyin.verifier.checkpoint;

import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.Base64Text;
import io.huiyin.verifier.format.FormatException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A public key as people keep it: {@code <name>+<key id>+<base64>}, the form that signed notes have everywhere;
 * {@code docs/ledger-format.md}, section 8.
 *
 * @param name whose key: the origin of a ledger
 * @param suite by whose algorithm it signs
 * @param key the bare public key
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its text, never by equals
public record VerifierKey(String name, AlgorithmSuite suite, byte[] key) {

    private static final int ID_BYTES = 4;

    /** @throws FormatException if the name cannot stand in a note or the key has another length */
    public VerifierKey {
        if (name.isEmpty() || name.codePoints().anyMatch(VerifierKey::endsAName)) {
            throw new FormatException("A key's name has no spaces, no line breaks and no plus sign, and is not empty");
        }
        if (key.length != SignatureForm.of(suite).keyBytes()) {
            throw new FormatException("The public key has " + key.length + " bytes instead of "
                    + SignatureForm.of(suite).keyBytes());
        }
    }

    /**
     * The key that Java has made.
     *
     * @throws FormatException if it is not one of this suite
     */
    public static VerifierKey of(String name, AlgorithmSuite suite, PublicKey key) {
        return new VerifierKey(name, suite, SignatureForm.of(suite).bare(key.getEncoded()));
    }

    /**
     * Reads the text form.
     *
     * @throws FormatException if it is none
     */
    public static VerifierKey parse(String text) {
        String line = text.strip();
        int idAt = line.indexOf('+');
        int keyAt = line.indexOf('+', idAt + 1);
        if (idAt < 0 || keyAt < 0) {
            throw new FormatException("A public key has the form NAME+ID+KEY");
        }
        VerifierKey key =
                ofTyped(line.substring(0, idAt), Base64Text.decode("The public key", line.substring(keyAt + 1)));
        if (!key.idHex().equals(line.substring(idAt + 1, keyAt))) {
            throw new FormatException("The public key is damaged: its id does not fit");
        }
        return key;
    }

    private static VerifierKey ofTyped(String name, byte[] typeAndKey) {
        SignatureForm form = Arrays.stream(SignatureForm.values())
                .filter(each -> each.fits(typeAndKey))
                .findFirst()
                .orElseThrow(() -> new FormatException("The public key is of a kind that is not known"));
        return new VerifierKey(
                name, form.suite(), Arrays.copyOfRange(typeAndKey, form.type().length, typeAndKey.length));
    }

    /** The text form. */
    public String text() {
        return name + "+" + idHex() + "+" + Base64Text.encode(typeAndKey());
    }

    /** The first four bytes of the hash that notes name a key by; always SHA-256, as notes have it everywhere. */
    public byte[] id() {
        MessageDigest digest = sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        return Arrays.copyOf(digest.digest(typeAndKey()), ID_BYTES);
    }

    /** Whether this key signed exactly these bytes. */
    public boolean verifies(byte[] signed, byte[] signature) {
        return SignatureForm.of(suite).verifies(key, signed, signature);
    }

    /** The id that tells this key from others of its ledger, in hex. */
    public String idHex() {
        return HexFormat.of().formatHex(id());
    }

    private byte[] typeAndKey() {
        byte[] type = SignatureForm.of(suite).type();
        byte[] both = Arrays.copyOf(type, type.length + key.length);
        System.arraycopy(key, 0, both, type.length, key.length);
        return both;
    }

    private static boolean endsAName(int character) {
        return character == '+'
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character < ' ';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks SHA-256", e);
        }
    }

    /** The text form. */
    @Override
    public String toString() {
        return text();
    }
}
