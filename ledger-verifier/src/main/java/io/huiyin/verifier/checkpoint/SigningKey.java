package io.huiyin.verifier.checkpoint;

import io.huiyin.verifier.format.AlgorithmSuite;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;

/** A key that signs notes. It never prints its private part. */
public final class SigningKey {

    private final VerifierKey verifier;
    private final PrivateKey key;

    private SigningKey(VerifierKey verifier, PrivateKey key) {
        this.verifier = verifier;
        this.key = key;
    }

    /** A new key. */
    public static SigningKey generate(String name, AlgorithmSuite suite) {
        try {
            KeyPair pair = generator(suite).generateKeyPair();
            return new SigningKey(VerifierKey.of(name, suite, pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make keys of suite " + suite, e);
        }
    }

    /**
     * A key that was kept.
     *
     * @param privateKey its private part in PKCS #8
     */
    public static SigningKey of(VerifierKey verifier, byte[] privateKey) {
        try {
            return new SigningKey(
                    verifier,
                    SignatureForm.of(verifier.suite())
                            .newKeyFactory()
                            .generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
        } catch (GeneralSecurityException broken) {
            // Without a cause: its message might quote the key.
            throw new IllegalStateException("The private part of key " + verifier + " is damaged");
        }
    }

    /** The public part. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** The private part in PKCS #8, to be sealed and kept. */
    public byte[] privateKey() {
        return key.getEncoded();
    }

    /** A text with this key's signature below it. */
    public SignedNote sign(String text) {
        try {
            Signature signature = SignatureForm.of(verifier.suite()).newSignature();
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return new SignedNote(text, List.of(new NoteSignature(verifier.name(), verifier.id(), signature.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Key " + verifier + " cannot sign", e);
        }
    }

    private static KeyPairGenerator generator(AlgorithmSuite suite) throws GeneralSecurityException {
        if (suite == AlgorithmSuite.SM3_SM2) {
            KeyPairGenerator curve = KeyPairGenerator.getInstance("EC", AlgorithmSuite.bouncyCastle());
            curve.initialize(new ECGenParameterSpec("sm2p256v1"));
            return curve;
        }
        return KeyPairGenerator.getInstance("Ed25519");
    }

    /** Names the public part only. */
    @Override
    public String toString() {
        return "SigningKey[" + verifier + "]";
    }
}
