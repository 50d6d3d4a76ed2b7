package io.huiyin.verifier.checkpoint;

import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.FormatException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** How each suite signs, and how its public keys are written. */
enum SignatureForm {
    /** As signed notes have it: type 1, the key's 32 bytes. */
    ED25519(AlgorithmSuite.SHA256_ED25519, "01", 32, "302a300506032b6570032100", "Ed25519", "Ed25519"),

    /**
     * SM2 over SM3 with the usual user id; type 255 and the letters
     * {@code sm2-with-sm3}, the key is the point in 65 bytes, the signature DER.
     */
    SM2(
            AlgorithmSuite.SM3_SM2,
            "ff736d322d776974682d736d33",
            65,
            "3059301306072a8648ce3d020106082a811ccf5501822d034200",
            "EC",
            "SM3withSM2");

    private final AlgorithmSuite suite;
    private final String type;
    private final int keyBytes;
    private final String encodedBefore;
    private final String keyAlgorithm;
    private final String signatureAlgorithm;

    SignatureForm(
            AlgorithmSuite suite,
            String type,
            int keyBytes,
            String encodedBefore,
            String keyAlgorithm,
            String signatureAlgorithm) {
        this.suite = suite;
        this.type = type;
        this.keyBytes = keyBytes;
        this.encodedBefore = encodedBefore;
        this.keyAlgorithm = keyAlgorithm;
        this.signatureAlgorithm = signatureAlgorithm;
    }

    static SignatureForm of(AlgorithmSuite suite) {
        return suite == AlgorithmSuite.SM3_SM2 ? SM2 : ED25519;
    }

    AlgorithmSuite suite() {
        return suite;
    }

    /** The bytes that name this kind of signature. */
    byte[] type() {
        return HexFormat.of().parseHex(type);
    }

    /** Length of a public key. */
    int keyBytes() {
        return keyBytes;
    }

    /** Whether these are type and key of this form. */
    boolean fits(byte[] typeAndKey) {
        byte[] begin = type();
        return typeAndKey.length == begin.length + keyBytes
                && Arrays.equals(typeAndKey, 0, begin.length, begin, 0, begin.length);
    }

    /** The bare key in the encoding of X.509 that Java gives. */
    byte[] bare(byte[] encoded) {
        byte[] begin = encodedBefore();
        int before = begin.length;
        if (encoded.length != before + keyBytes || !Arrays.equals(encoded, 0, before, begin, 0, before)) {
            throw new FormatException("This is no public key of " + this);
        }
        return Arrays.copyOfRange(encoded, before, encoded.length);
    }

    boolean verifies(byte[] key, byte[] signed, byte[] signature) {
        try {
            Signature verifying = newSignature();
            verifying.initVerify(publicKey(key));
            verifying.update(signed);
            return verifying.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    Signature newSignature() throws GeneralSecurityException {
        return this == SM2
                ? Signature.getInstance(signatureAlgorithm, AlgorithmSuite.bouncyCastle())
                : Signature.getInstance(signatureAlgorithm);
    }

    KeyFactory newKeyFactory() throws GeneralSecurityException {
        return this == SM2
                ? KeyFactory.getInstance(keyAlgorithm, AlgorithmSuite.bouncyCastle())
                : KeyFactory.getInstance(keyAlgorithm);
    }

    private PublicKey publicKey(byte[] key) throws GeneralSecurityException {
        byte[] begin = encodedBefore();
        byte[] encoded = Arrays.copyOf(begin, begin.length + key.length);
        System.arraycopy(key, 0, encoded, begin.length, key.length);
        return newKeyFactory().generatePublic(new X509EncodedKeySpec(encoded));
    }

    private byte[] encodedBefore() {
        return HexFormat.of().parseHex(encodedBefore);
    }
}
