package io.huiyin.verifier.format;

import java.util.Base64;

/** Base64 of RFC 4648, section 4, in the one form that each row of bytes has. */
public final class Base64Text {

    private Base64Text() {}

    /**
     * The bytes of a text.
     *
     * @param what named in errors, for instance {@code "A hash in the checkpoint"}
     * @throws FormatException if this is not exactly how those bytes are written
     */
    public static byte[] decode(String what, String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (encode(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new FormatException(what + " is not in Base64", e);
        }
        throw new FormatException(what + " is not in Base64 as it should be");
    }

    /** How bytes are written. */
    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
