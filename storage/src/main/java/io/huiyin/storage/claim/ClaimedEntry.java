package io.huiyin.storage.claim;

import io.huiyin.storage.StorageException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Something that one node at a time may hold.
 *
 * @param holder the node that holds it; empty text for none
 * @param beat grows with every act of a holder: a claim whose beat stands still has lost its holder
 * @param content opaque
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ClaimedEntry(String holder, long beat, byte[] content) {

    private static final String NOBODY = "";
    private static final int FORMAT = 1;

    /** A new one that nobody holds. */
    static ClaimedEntry free(byte[] content) {
        return new ClaimedEntry(NOBODY, 0, content);
    }

    boolean isHeldBy(String node) {
        return holder.equals(node);
    }

    boolean isFree() {
        return holder.equals(NOBODY);
    }

    /** Held by this node, which shows a sign of life by it. */
    ClaimedEntry heldBy(String node) {
        return new ClaimedEntry(node, beat + 1, content);
    }

    ClaimedEntry given(byte[] newContent) {
        return new ClaimedEntry(holder, beat, newContent);
    }

    ClaimedEntry released() {
        return new ClaimedEntry(NOBODY, beat + 1, content);
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeUTF(holder);
            out.writeLong(beat);
            out.write(content);
        } catch (IOException e) {
            throw new StorageException("A claim cannot be written: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    static ClaimedEntry read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int format = in.readByte();
            if (format != FORMAT) {
                throw new StorageException("A claim is written in format " + format + ", which is newer than this"
                        + " house knows; run all nodes on one version.");
            }
            return new ClaimedEntry(in.readUTF(), in.readLong(), in.readAllBytes());
        } catch (IOException e) {
            throw new StorageException("A claim cannot be read: " + e.getMessage(), e);
        }
    }
}
