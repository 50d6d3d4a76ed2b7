package io.huiyin.verifier.checkpoint;

import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.Base64Text;
import io.huiyin.verifier.format.FormatException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;

/** The lines of a note, read one after the other. */
final class NoteLines {

    private final String what;
    private final Iterator<String> lines;

    /** @param what named in errors, for instance {@code "checkpoint"} */
    NoteLines(String what, String text) {
        this.what = what;
        this.lines = text.lines().iterator();
    }

    String next() {
        if (!lines.hasNext()) {
            throw new FormatException("The " + what + " ends too early");
        }
        return lines.next();
    }

    /** The rest of a line that begins so. */
    String after(String begin) {
        return rest(begin, next());
    }

    /** The rest of this line, which must begin so. */
    String rest(String begin, String line) {
        if (!line.startsWith(begin)) {
            throw new FormatException("The " + what + " has no line that begins with '" + begin.strip() + "'");
        }
        return line.substring(begin.length());
    }

    /** Digits without leading zeros, below 2^63. */
    long number(String digits) {
        try {
            long number = Long.parseLong(digits);
            if (number >= 0 && Long.toString(number).equals(digits)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw noNumber();
        }
        throw noNumber();
    }

    byte[] hash(String base64) {
        return requireHash(Base64Text.decode("A hash in the " + what, base64));
    }

    String hexHash(String hex) {
        try {
            return HexFormat.of().formatHex(requireHash(HexFormat.of().parseHex(hex)));
        } catch (IllegalArgumentException e) {
            throw new FormatException("A hash in the " + what + " is not in hex", e);
        }
    }

    Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new FormatException("The time in the " + what + " is none", e);
        }
    }

    private byte[] requireHash(byte[] hash) {
        if (hash.length != AlgorithmSuite.HASH_BYTES) {
            throw new FormatException(
                    "A hash in the " + what + " has " + hash.length + " bytes instead of " + AlgorithmSuite.HASH_BYTES);
        }
        return hash;
    }

    private FormatException noNumber() {
        return new FormatException("A number in the " + what + " is none");
    }
}
