package io.huiyin.command.form;

/** Which characters a text may have, and which do not belong to it. */
final class Characters {

    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Characters() {}

    /** Line breaks as {@code \n}, no white space at the ends. */
    static String tidy(String text) {
        String unix = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        int start = 0;
        int end = unix.length();
        while (start < end && isWhite(unix.charAt(start))) {
            start++;
        }
        while (end > start && isWhite(unix.charAt(end - 1))) {
            end--;
        }
        return unix.substring(start, end);
    }

    /** Whether a text holds what nobody can see and no store should have to keep. */
    static boolean hasForbidden(String text, boolean lines) {
        return text.codePoints().anyMatch(character -> isForbidden(character, lines));
    }

    private static boolean isWhite(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == ZERO_WIDTH_SPACE
                || character == BYTE_ORDER_MARK;
    }

    private static boolean isForbidden(int character, boolean lines) {
        if (character == '\n' || character == '\t') {
            return !lines;
        }
        return Character.isISOControl(character)
                || isHalfACharacter(character)
                || isNoCharacter(character)
                || turnsTheReadingDirection(character);
    }

    private static boolean isHalfACharacter(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }

    private static boolean isNoCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }

    // They can make a text read otherwise than it is stored.
    private static boolean turnsTheReadingDirection(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }
}
