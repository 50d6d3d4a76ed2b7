package io.huiyin.verifier.verify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * The next sequence number of every stream, in 20 bytes a slot: streams are told apart by 96 bits of a hash that is
 * salted anew each time, so that nobody can choose two that look alike. Ten million streams fit into 340 MB.
 */
final class StreamSequences {

    private static final int FIRST_SLOTS = 1 << 10;
    private static final int SALT_BYTES = 16;

    private final MessageDigest digest = sha256();
    private final byte[] salt;
    private long[] names = new long[FIRST_SLOTS];
    private int[] tags = new int[FIRST_SLOTS];
    /** 0 where the slot is free. */
    private long[] nexts = new long[FIRST_SLOTS];

    private int used;
    private @Nullable String hashed;
    private ByteBuffer hash = ByteBuffer.allocate(0);

    StreamSequences() {
        this(new byte[SALT_BYTES]);
        new SecureRandom().nextBytes(salt);
    }

    private StreamSequences(byte[] salt) {
        this.salt = salt;
    }

    /** Those that {@link #write} wrote. */
    static StreamSequences read(DataInputStream in) throws IOException {
        StreamSequences sequences = new StreamSequences(in.readNBytes(SALT_BYTES));
        for (int left = in.readInt(); left > 0; left--) {
            sequences.put(in.readLong(), in.readInt(), in.readLong());
            sequences.growIfNeeded();
        }
        return sequences;
    }

    /** Writes them with their salt, in 20 bytes each. */
    void write(DataOutputStream out) throws IOException {
        out.write(salt);
        out.writeInt(used);
        for (int slot = 0; slot < nexts.length; slot++) {
            if (nexts[slot] != 0) {
                out.writeLong(names[slot]);
                out.writeInt(tags[slot]);
                out.writeLong(nexts[slot]);
            }
        }
    }

    /** Whether an event of this stream was seen. */
    boolean knows(String stream) {
        return expected(stream) != 0;
    }

    /** The sequence number that this stream must have next. */
    long expected(String stream) {
        ByteBuffer hash = hash(stream);
        return nexts[slot(hash.getLong(0), hash.getInt(Long.BYTES))];
    }

    /** Notes that this stream has come to have an event with this sequence number. */
    void saw(String stream, long sequence) {
        ByteBuffer hash = hash(stream);
        put(hash.getLong(0), hash.getInt(Long.BYTES), sequence + 1);
        growIfNeeded();
    }

    private void growIfNeeded() {
        if (used > nexts.length / 4 * 3) {
            grow();
        }
    }

    private void put(long name, int tag, long next) {
        int slot = slot(name, tag);
        if (nexts[slot] == 0) {
            used++;
        }
        names[slot] = name;
        tags[slot] = tag;
        nexts[slot] = next;
    }

    private int slot(long name, int tag) {
        int mask = nexts.length - 1;
        int slot = (int) name & mask;
        while (nexts[slot] != 0 && (names[slot] != name || tags[slot] != tag)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldNames = names;
        int[] oldTags = tags;
        long[] oldNexts = nexts;
        names = new long[oldNexts.length * 2];
        tags = new int[oldNexts.length * 2];
        nexts = new long[oldNexts.length * 2];
        used = 0;
        for (int i = 0; i < oldNexts.length; i++) {
            if (oldNexts[i] != 0) {
                put(oldNames[i], oldTags[i], oldNexts[i]);
            }
        }
    }

    /** Every question about an event is about the same stream, so its hash is kept for the next one. */
    private ByteBuffer hash(String stream) {
        if (!stream.equals(hashed)) {
            digest.update(salt);
            hash = ByteBuffer.wrap(digest.digest(stream.getBytes(StandardCharsets.UTF_8)));
            hashed = stream;
        }
        return hash;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks SHA-256", e);
        }
    }
}
