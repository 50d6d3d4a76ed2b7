package io.huiyin.verifier.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteWriter} writes; everything unexpected is a {@link FormatException}. */
final class ByteReader {

    private static final char REPLACEMENT = '\uFFFD';

    private final String what;
    private final ByteBuffer buffer;

    /** @param what named in errors, for instance {@code "record"} */
    ByteReader(String what, byte[] bytes) {
        this.what = what;
        this.buffer = ByteBuffer.wrap(bytes);
    }

    int u8() {
        return Byte.toUnsignedInt(need(1).get());
    }

    int u16() {
        return Short.toUnsignedInt(need(2).getShort());
    }

    long u32() {
        return Integer.toUnsignedLong(need(4).getInt());
    }

    long i64() {
        return need(8).getLong();
    }

    /** An unsigned number below 2^63. */
    long u63() {
        long value = i64();
        if (value < 0) {
            throw new FormatException("A number in the " + what + " is too large");
        }
        return value;
    }

    byte[] fixed(int length) {
        byte[] bytes = new byte[length];
        need(length).get(bytes);
        return bytes;
    }

    byte[] sized() {
        long length = u32();
        if (length > buffer.remaining()) {
            throw truncated();
        }
        return fixed((int) length);
    }

    String text() {
        byte[] bytes = sized();
        String text = new String(bytes, StandardCharsets.UTF_8);
        // Quick, but puts this character where something is wrong; only where it stands must one look again.
        return text.indexOf(REPLACEMENT) < 0 ? text : checkedText(bytes);
    }

    private String checkedText(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new FormatException("A text in the " + what + " is not UTF-8", e);
        }
    }

    void end() {
        if (buffer.hasRemaining()) {
            throw new FormatException("The " + what + " has " + buffer.remaining() + " bytes too many");
        }
    }

    private ByteBuffer need(int length) {
        if (length > buffer.remaining()) {
            throw truncated();
        }
        return buffer;
    }

    private FormatException truncated() {
        return new FormatException("The " + what + " ends too early");
    }
}
