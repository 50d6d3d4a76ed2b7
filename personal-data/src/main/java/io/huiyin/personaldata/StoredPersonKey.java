package io.huiyin.personaldata;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.huiyin.api.sealing.PersonId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;

/** What the kept state holds for a person: the wrapped key, or a tombstone with the instant of forgetting. */
final class StoredPersonKey {

    private static final byte TOMBSTONE = 0;
    private static final byte WRAPPED_KEY = 1;

    private final PersonId person;
    private final byte[] bytes;

    private StoredPersonKey(PersonId person, byte[] bytes) {
        this.person = person;
        this.bytes = bytes;
    }

    static byte[] ofKey(byte[] wrapped) {
        return ByteBuffer.allocate(1 + wrapped.length)
                .put(WRAPPED_KEY)
                .put(wrapped)
                .array();
    }

    static byte[] tombstone(Instant forgottenAt) {
        return ByteBuffer.allocate(1 + Long.BYTES)
                .put(TOMBSTONE)
                .putLong(forgottenAt.toEpochMilli())
                .array();
    }

    static StoredPersonKey read(PersonId person, byte[] bytes) {
        if (bytes.length < 2 || (bytes[0] != TOMBSTONE && bytes[0] != WRAPPED_KEY)) {
            throw new DamagedSealException("The key of " + person + " in the kept state is damaged.", null);
        }
        return new StoredPersonKey(person, bytes);
    }

    /** Whether stored bytes are a tombstone; damaged ones are not. */
    static boolean isTombstone(byte[] stored) {
        return stored.length > 0 && stored[0] == TOMBSTONE;
    }

    boolean isTombstone() {
        return isTombstone(bytes);
    }

    PersonId person() {
        return person;
    }

    /** @throws ForgottenException if it is a tombstone */
    @CanIgnoreReturnValue
    StoredPersonKey requireRemembered() {
        if (isTombstone()) {
            throw new ForgottenException(person + " was forgotten; nothing can be sealed or read for this person.");
        }
        return this;
    }

    /** The wrapped key; asked only of one that is no tombstone. */
    byte[] wrapped() {
        return Arrays.copyOfRange(bytes, 1, bytes.length);
    }
}
