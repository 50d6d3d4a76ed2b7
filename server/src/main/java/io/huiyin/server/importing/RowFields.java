package io.huiyin.server.importing;

import io.huiyin.api.complaint.SourceKey;
import io.huiyin.api.refusal.RefusalCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one row; collects everything that is wrong with them. */
final class RowFields {

    /** What a decoder leaves where bytes were no UTF-8. */
    private static final String DAMAGED = "\uFFFD";

    private final long line;
    private final List<String> header;
    private final List<String> values;
    private final List<Rejection> rejections = new ArrayList<>();

    RowFields(long line, List<String> header, List<String> values) {
        this.line = line;
        this.header = header;
        this.values = values;
    }

    long line() {
        return line;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    /** Whether there are as many fields as the header names. */
    boolean isComplete() {
        if (values.size() != header.size()) {
            rejections.add(Rejection.of(line, "-", RefusalCode.FIELD_COUNT, values.size(), header.size()));
        }
        return rejections.isEmpty();
    }

    /** Makes a row of the fields and hands it on, if nothing was wrong with them. */
    void ifAllGood(Function<RowFields, HistoricalRow> rowOf, Consumer<HistoricalRow> rows) {
        try {
            HistoricalRow row = rowOf.apply(this);
            if (rejections.isEmpty()) {
                rows.accept(row);
            }
        } catch (WrongFieldException told) {
            rejections.add(told.rejection);
        }
    }

    String text(String column) {
        String value = values.get(header.indexOf(column));
        if (value.contains(DAMAGED)) {
            rejections.add(Rejection.of(line, column, RefusalCode.NOT_UTF_8));
        }
        return value;
    }

    String required(String column) {
        String value = text(column).strip();
        if (value.isEmpty()) {
            rejections.add(Rejection.of(line, column, RefusalCode.REQUIRED));
        }
        return value;
    }

    SourceKey sourceKey(String system, String column) {
        try {
            return new SourceKey(system, text(column).strip());
        } catch (IllegalArgumentException malformed) {
            throw wrong(column, "A-Z a-z 0-9 . _ -");
        }
    }

    LocalDateTime time(String column) {
        try {
            return LocalDateTime.parse(text(column).strip().replace(' ', 'T'));
        } catch (DateTimeParseException malformed) {
            throw wrong(column, "2026-11-23T09:30:00");
        }
    }

    LocalDate date(String column) {
        try {
            return LocalDate.parse(text(column).strip());
        } catch (DateTimeParseException malformed) {
            throw wrong(column, "2026-11-23");
        }
    }

    @Nullable
    LocalDate dateIfAny(String column) {
        return text(column).isBlank() ? null : date(column);
    }

    private WrongFieldException wrong(String column, String expected) {
        return new WrongFieldException(Rejection.of(line, column, RefusalCode.MALFORMED, expected));
    }

    /** Ends the reading of a row that cannot be made. */
    private static final class WrongFieldException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Rejection rejection;

        WrongFieldException(Rejection rejection) {
            super(rejection.column(), null, false, false);
            this.rejection = rejection;
        }
    }
}
