package io.huiyin.command.form;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.sealing.ClearText;
import org.jspecify.annotations.Nullable;

/**
 * How long a text may be, in characters as people count them (Unicode code points), and whether it may have lines. White
 * space at both ends does not belong to a text, its line breaks become {@code \n}; white space alone is no text.
 *
 * @param min fewest characters
 * @param max most characters
 * @param lines whether line breaks and tabs are allowed
 */
public record TextForm(int min, int max, boolean lines) {

    private static final int ROOM_FOR_WHITE_SPACE = 10_000;

    /** Text that may have several lines. */
    public static TextForm prose(int min, int max) {
        return new TextForm(min, max, true);
    }

    /** Text on one line. */
    public static TextForm line(int min, int max) {
        return new TextForm(min, max, false);
    }

    /** The tidy text of a field that must be filled in. */
    public String required(String field, @Nullable String text, Findings findings) {
        String tidy = tidy(text);
        if (tidy.isEmpty()) {
            findings.add(field, RefusalCode.REQUIRED);
        } else {
            check(field, tidy, findings);
        }
        return tidy;
    }

    /** The tidy text of a field that must be filled in. */
    public ClearText required(String field, @Nullable ClearText text, Findings findings) {
        return new ClearText(required(field, text == null ? null : text.value(), findings));
    }

    /** The tidy text of a field that may be left out; null when it was. */
    public @Nullable ClearText optional(String field, @Nullable ClearText text, Findings findings) {
        String tidy = tidy(text == null ? null : text.value());
        if (tidy.isEmpty()) {
            return null;
        }
        check(field, tidy, findings);
        return new ClearText(tidy);
    }

    private String tidy(@Nullable String text) {
        if (text == null) {
            return "";
        }
        // Nobody needs to copy ten megabytes to learn that they are too many.
        return text.length() > 2 * max + ROOM_FOR_WHITE_SPACE ? text : Characters.tidy(text);
    }

    private void check(String field, String tidy, Findings findings) {
        if (tidy.length() > 2 * max || tidy.codePointCount(0, tidy.length()) > max) {
            findings.add(field, RefusalCode.TOO_LONG, max);
        } else if (tidy.codePointCount(0, tidy.length()) < min) {
            findings.add(field, RefusalCode.TOO_SHORT, min);
        } else if (Characters.hasForbidden(tidy, lines)) {
            findings.add(field, RefusalCode.CONTROL_CHARACTERS);
        }
    }
}
