package io.huiyin.personaldata;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * Seals secrets of the house itself, such as signing keys, with the master key, so that whoever can read the kept state
 * cannot use them. Thread-safe.
 */
public final class HouseSecrets {

    private final Aead master;

    /** Seals with this key. */
    public HouseSecrets(MasterKey masterKey) {
        this.master = masterKey.aead();
    }

    /**
     * Seals a secret.
     *
     * @param name tells it from others; the same is needed to open it
     */
    public byte[] seal(String name, byte[] secret) {
        return TinkKeys.seal(master, secret, context(name));
    }

    /**
     * Opens a sealed secret.
     *
     * @throws DamagedSealException if it is not what was sealed under this name with this master key
     */
    public byte[] open(String name, byte[] sealed) {
        try {
            return master.decrypt(sealed, context(name));
        } catch (GeneralSecurityException e) {
            throw new DamagedSealException(
                    "The secret " + name + " in the kept state does not open with this master key. Restore the kept"
                            + " state from a backup, or give the master key it was made with.",
                    e);
        }
    }

    private static byte[] context(String name) {
        return UnambiguousBytes.of(List.of("house-secret", name));
    }
}
