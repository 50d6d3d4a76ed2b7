package io.huiyin.ledger.serialization;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/**
 * Reads instants in the form in which the ledger writes them, {@code 2026-11-23T01:00:00Z} with up to nine digits of a
 * second, without the detours of a general formatter: they are what most of reading an event was spent on. Every other
 * form is read, or refused, as usual.
 */
final class PlainInstants extends StdScalarDeserializer<Instant> {

    private static final String SHAPE = "0000-00-00T00:00:00";
    private static final long SECONDS_A_DAY = 86_400;
    private static final long SECONDS_AN_HOUR = 3_600;
    private static final long SECONDS_A_MINUTE = 60;
    private static final int HOURS = 24;
    private static final int NANO_DIGITS = 9;
    private static final int TEN = 10;

    PlainInstants() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        return plain(parser).orElseGet(() -> InstantDeserializer.INSTANT.deserialize(parser, context));
    }

    private static Optional<Instant> plain(JsonParser parser) {
        return parser.hasToken(JsonToken.VALUE_STRING) ? read(parser.getString()) : Optional.empty();
    }

    /** The instant; empty if the text has another form or names none. */
    static Optional<Instant> read(String text) {
        if (!hasShape(text)) {
            return Optional.empty();
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour >= HOURS || minute >= SECONDS_A_MINUTE || second >= SECONDS_A_MINUTE) {
            return Optional.empty();
        }
        try {
            long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    .toEpochDay();
            long seconds = day * SECONDS_A_DAY + hour * SECONDS_AN_HOUR + minute * SECONDS_A_MINUTE + second;
            return Optional.of(Instant.ofEpochSecond(seconds, nanos(text)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean hasShape(String text) {
        int end = text.length() - 1;
        int fraction = end - SHAPE.length();
        if (fraction < 0 || text.charAt(end) != 'Z' || fraction == 1 || fraction > NANO_DIGITS + 1) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char wanted = SHAPE.charAt(i);
            if (wanted == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != wanted) {
                return false;
            }
        }
        return fraction == 0 || hasFraction(text, end);
    }

    private static boolean hasFraction(String text, int end) {
        for (int i = SHAPE.length() + 1; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return text.charAt(SHAPE.length()) == '.';
    }

    private static int nanos(String text) {
        int first = SHAPE.length() + 1;
        int end = text.length() - 1;
        int nanos = first < end ? number(text, first, end) : 0;
        for (int digits = Math.max(0, end - first); digits < NANO_DIGITS; digits++) {
            nanos *= TEN;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * TEN + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
