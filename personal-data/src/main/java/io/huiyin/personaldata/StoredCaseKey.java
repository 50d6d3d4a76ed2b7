package io.huiyin.personaldata;

import io.huiyin.api.CaseId;
import io.huiyin.api.sealing.PersonId;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the kept state holds for a case: whose key wraps its key, and the wrapped key.
 *
 * @param wrapped never changed
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
record StoredCaseKey(PersonId person, byte[] wrapped) {

    private static final byte FORM = 1;

    byte[] bytes() {
        byte[] name = person.value().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + Integer.BYTES + name.length + wrapped.length)
                .put(FORM)
                .putInt(name.length)
                .put(name)
                .put(wrapped)
                .array();
    }

    static StoredCaseKey read(CaseId caseId, byte[] bytes) {
        ByteBuffer entry = ByteBuffer.wrap(bytes);
        try {
            if (entry.get() != FORM) {
                throw damaged(caseId, null);
            }
            byte[] name = new byte[Math.min(entry.getInt(), entry.remaining())];
            entry.get(name);
            byte[] wrapped = new byte[entry.remaining()];
            entry.get(wrapped);
            return new StoredCaseKey(new PersonId(new String(name, StandardCharsets.UTF_8)), wrapped);
        } catch (BufferUnderflowException | NegativeArraySizeException | IllegalArgumentException e) {
            throw damaged(caseId, e);
        }
    }

    private static DamagedSealException damaged(CaseId caseId, @Nullable RuntimeException cause) {
        return new DamagedSealException("The key of " + caseId + " in the kept state is damaged.", cause);
    }
}
