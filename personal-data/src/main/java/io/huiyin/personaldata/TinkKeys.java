package io.huiyin.personaldata;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;

/** The few things asked of Tink: key sets made, wrapped, unwrapped and put to work. */
final class TinkKeys {

    private TinkKeys() {}

    /** Tells Tink which kinds of key there are; needed once before anything else, harmless when repeated. */
    static void register() {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw runtimeLacksCryptography(e);
        }
    }

    /** A new AES-256-GCM key. */
    static KeysetHandle newSealingKey() {
        return generate(PredefinedAeadParameters.AES256_GCM);
    }

    /** A new HMAC-SHA-256 key. */
    static KeysetHandle newDigestKey() {
        return generate(PredefinedPrfParameters.HMAC_SHA256_PRF);
    }

    static byte[] wrap(KeysetHandle key, Aead wrappingKey, byte[] associatedData) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    key, wrappingKey, associatedData, RegistryConfiguration.get());
        } catch (GeneralSecurityException e) {
            throw runtimeLacksCryptography(e);
        }
    }

    /** @throws GeneralSecurityException if this is not what the wrapping key wrapped with this associated data */
    static KeysetHandle unwrap(byte[] wrapped, Aead wrappingKey, byte[] associatedData)
            throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                wrapped, wrappingKey, associatedData, RegistryConfiguration.get());
    }

    /** @throws GeneralSecurityException if the key is of another kind */
    static Aead aead(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** A sealing key of {@link #newSealingKey} at work. */
    static Aead aeadOfOwn(KeysetHandle sealingKey) {
        try {
            return aead(sealingKey);
        } catch (GeneralSecurityException e) {
            throw runtimeLacksCryptography(e);
        }
    }

    /** @throws GeneralSecurityException if the key is of another kind */
    static PrfSet digest(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    static byte[] seal(Aead key, byte[] clear, byte[] associatedData) {
        try {
            return key.encrypt(clear, associatedData);
        } catch (GeneralSecurityException e) {
            throw runtimeLacksCryptography(e);
        }
    }

    /** The key in the open, for the master key file only. */
    static String inTheOpen(KeysetHandle key) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    key, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw runtimeLacksCryptography(e);
        }
    }

    /** @throws GeneralSecurityException if the text is no key set */
    static KeysetHandle fromTheOpen(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private static KeysetHandle generate(Parameters kind) {
        try {
            return KeysetHandle.generateNew(kind, RegistryConfiguration.get());
        } catch (GeneralSecurityException e) {
            throw runtimeLacksCryptography(e);
        }
    }

    private static IllegalStateException runtimeLacksCryptography(GeneralSecurityException cause) {
        return new IllegalStateException("This Java runtime cannot do AES-256-GCM or HMAC-SHA-256.", cause);
    }
}
