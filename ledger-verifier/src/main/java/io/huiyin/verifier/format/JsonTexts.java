package io.huiyin.verifier.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads JSON objects all of whose values are texts: as much JSON as a verifier without a library needs. */
public final class JsonTexts {

    private static final int HEX_DIGITS = 4;
    private static final int HEX = 16;
    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";

    private final String what;
    private final String json;
    private int at;

    private JsonTexts(String what, String json) {
        this.what = what;
        this.json = json;
    }

    /**
     * The values by their names.
     *
     * @param what named in errors
     * @throws FormatException if it is anything else than one such object
     */
    public static Map<String, String> read(String what, byte[] utf8) {
        try {
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            return new JsonTexts(what, json).object();
        } catch (CharacterCodingException e) {
            throw new FormatException("The " + what + " is not UTF-8", e);
        }
    }

    private Map<String, String> object() {
        Map<String, String> values = new LinkedHashMap<>();
        require('{');
        boolean more = !comes('}');
        while (more) {
            String name = text();
            require(':');
            if (values.put(name, text()) != null) {
                throw new FormatException("The " + what + " has two values named " + name);
            }
            more = comes(',');
            if (!more) {
                require('}');
            }
        }
        skipSpace();
        if (at < json.length()) {
            throw unreadable();
        }
        return values;
    }

    private String text() {
        require('"');
        StringBuilder text = new StringBuilder();
        for (char next = take(); next != '"'; next = take()) {
            if (next < ' ') {
                throw unreadable();
            }
            text.append(next == '\\' ? escaped() : next);
        }
        return text.toString();
    }

    private char escaped() {
        char escape = take();
        if (escape == 'u') {
            return (char) hex();
        }
        int known = ESCAPED.indexOf(escape);
        if (known < 0) {
            throw unreadable();
        }
        return MEANT.charAt(known);
    }

    private int hex() {
        int code = 0;
        for (int i = 0; i < HEX_DIGITS; i++) {
            int digit = Character.digit(take(), HEX);
            if (digit < 0) {
                throw unreadable();
            }
            code = code * HEX + digit;
        }
        return code;
    }

    private void require(char expected) {
        if (!comes(expected)) {
            throw unreadable();
        }
    }

    private boolean comes(char expected) {
        skipSpace();
        boolean there = at < json.length() && json.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }

    private void skipSpace() {
        while (at < json.length() && " \t\r\n".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
    }

    private char take() {
        if (at >= json.length()) {
            throw unreadable();
        }
        return json.charAt(at++);
    }

    private FormatException unreadable() {
        return new FormatException("The " + what + " is no JSON object of texts from character " + at + " on");
    }
}
