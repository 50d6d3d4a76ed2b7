package io.huiyin.server.importing;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusalSentences;
import io.huiyin.api.refusal.Violation;
import java.util.Locale;

/**
 * A row, or a part of it, that did not go in.
 *
 * @param line the line of the file on which the row begins, from 1
 * @param column the column's name in the header, or {@code -} for the whole row
 * @param code why
 * @param chinese why, in Chinese
 * @param english why, in English
 */
public record Rejection(long line, String column, RefusalCode code, String chinese, String english) {

    static Rejection of(long line, Violation violation) {
        String column = violation.field() == null ? "-" : violation.field();
        return new Rejection(
                line,
                column,
                violation.code(),
                new RefusalSentences(Locale.CHINESE).of(violation),
                new RefusalSentences(Locale.ENGLISH).of(violation));
    }

    static Rejection of(long line, String column, RefusalCode code, Object... arguments) {
        return of(line, Violation.of(column, code, arguments));
    }
}
