package io.huiyin.verifier.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes big-endian numbers and length-prefixed texts into a growing array. */
final class ByteWriter {

    private byte[] bytes;
    private int size;

    ByteWriter(int expectedSize) {
        bytes = new byte[expectedSize];
    }

    ByteWriter u8(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
        return this;
    }

    ByteWriter u16(int value) {
        return u8(value >>> 8).u8(value);
    }

    ByteWriter u32(int value) {
        return u16(value >>> 16).u16(value);
    }

    ByteWriter u64(long value) {
        return u32((int) (value >>> 32)).u32((int) value);
    }

    /** The bytes alone; the reader knows how many there are. */
    ByteWriter fixed(byte[] value) {
        reserve(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    /** The bytes after their number. */
    ByteWriter sized(byte[] value) {
        return u32(value.length).fixed(value);
    }

    /** The text in UTF-8 after the number of its bytes. */
    ByteWriter text(String value) {
        return sized(value.getBytes(StandardCharsets.UTF_8));
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
