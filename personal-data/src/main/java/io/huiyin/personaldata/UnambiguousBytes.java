package io.huiyin.personaldata;

import java.nio.ByteBuffer;
import java.util.List;

/** Texts as bytes such that no two different lists give the same bytes. */
final class UnambiguousBytes {

    private UnambiguousBytes() {}

    /** The number of parts, then for each its length and its UTF-16 units, all big-endian. */
    static byte[] of(List<String> parts) {
        int size = Integer.BYTES;
        for (String part : parts) {
            size = Math.addExact(
                    size, Math.addExact(Integer.BYTES, Math.multiplyExact(Character.BYTES, part.length())));
        }
        ByteBuffer bytes = ByteBuffer.allocate(size).putInt(parts.size());
        for (String part : parts) {
            bytes.putInt(part.length());
            part.chars().forEach(unit -> bytes.putChar((char) unit));
        }
        return bytes.array();
    }
}
