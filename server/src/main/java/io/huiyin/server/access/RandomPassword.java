package io.huiyin.server.access;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Makes passwords nobody guesses and everybody can read aloud. */
public final class RandomPassword {

    /** Without the letters and digits that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 16;

    private RandomPassword() {}

    /** A new password of 16 characters, 79 bits. */
    public static String create() {
        return new SecureRandom()
                .ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }
}
