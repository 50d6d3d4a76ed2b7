package io.huiyin.personaldata;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import io.huiyin.storage.KeptState;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the whole house, made at its first start: two digest keys wrapped by the master key, and a check value
 * that tells whether a master key is the right one. They are one entry, so that they come into being all at once.
 */
record HouseKeys(KeyedDigest blindIndex, KeyedDigest content) {

    static final String COLLECTION = "house-keys";
    static final String ID = "house";

    private static final byte FORM = 1;
    private static final byte[] CHECK = "the master key fits".getBytes(StandardCharsets.UTF_8);

    /** The keys that are there, or new ones in a kept state without any. */
    static HouseKeys openOrMake(KeptState keptState, MasterKey masterKey) {
        // Looked up first: another node may make house keys and persons between two look-ups.
        boolean hasPersons = !keptState.list(KeyRing.PERSONS, "", 1).isEmpty();
        Optional<byte[]> there = keptState.get(COLLECTION, ID);
        if (there.isPresent()) {
            return open(there.get(), masterKey);
        }
        if (hasPersons) {
            throw new KeyMissingException("The kept state holds keys of persons but no keys of the house: "
                    + "part of it is lost. Restore the whole kept state from one backup.");
        }
        keptState.insertIfAbsent(COLLECTION, ID, make(masterKey.aead()));
        return keptState
                .get(COLLECTION, ID)
                .map(stored -> open(stored, masterKey))
                .orElseThrow(() -> new IllegalStateException("The kept state lost the house keys it just took."));
    }

    private static byte[] make(Aead master) {
        byte[] check = TinkKeys.seal(master, CHECK, context("check"));
        byte[] blindIndex = TinkKeys.wrap(TinkKeys.newDigestKey(), master, context("blind-index"));
        byte[] content = TinkKeys.wrap(TinkKeys.newDigestKey(), master, context("content-digest"));
        ByteBuffer entry =
                ByteBuffer.allocate(1 + 3 * Integer.BYTES + check.length + blindIndex.length + content.length);
        entry.put(FORM);
        for (byte[] part : List.of(check, blindIndex, content)) {
            entry.putInt(part.length).put(part);
        }
        return entry.array();
    }

    private static HouseKeys open(byte[] stored, MasterKey masterKey) {
        ByteBuffer entry = ByteBuffer.wrap(stored);
        if (!entry.hasRemaining() || entry.get() != FORM) {
            throw damaged(null);
        }
        byte[] check = nextPart(entry);
        requireFit(check, masterKey);
        return new HouseKeys(
                digest(nextPart(entry), masterKey, "blind-index"),
                digest(nextPart(entry), masterKey, "content-digest"));
    }

    private static void requireFit(byte[] check, MasterKey masterKey) {
        try {
            masterKey.aead().decrypt(check, context("check"));
        } catch (GeneralSecurityException e) {
            throw new WrongMasterKeyException(
                    "The master key from " + masterKey.source() + " does not open this kept state, which was made with"
                            + " another one. Give the key it was made with, from the copy kept apart from the backups;"
                            + " without it nothing that is sealed can be read. If the key was only just made because"
                            + " its file was missing, put the right file in its place.",
                    e);
        }
    }

    private static KeyedDigest digest(byte[] wrapped, MasterKey masterKey, String purpose) {
        try {
            KeysetHandle key = TinkKeys.unwrap(wrapped, masterKey.aead(), context(purpose));
            return new KeyedDigest(TinkKeys.digest(key));
        } catch (GeneralSecurityException e) {
            throw damaged(e);
        }
    }

    private static byte[] nextPart(ByteBuffer entry) {
        try {
            byte[] part = new byte[Math.min(entry.getInt(), entry.remaining())];
            entry.get(part);
            return part;
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw damaged(e);
        }
    }

    private static DamagedSealException damaged(@Nullable Exception cause) {
        return new DamagedSealException(
                "The keys of the house in the kept state are damaged. Restore the kept state from a backup.", cause);
    }

    private static byte[] context(String purpose) {
        return UnambiguousBytes.of(List.of("house-key", purpose));
    }
}
