package io.huiyin.server.importing;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads a CSV file of citizens' messages row by row; what cannot be read is told by line and column. */
final class MessagesFile {

    private static final List<String> COLUMNS =
            List.of("message_no", "author", "subject", "received_at", "details", "reply", "replied_at");
    private static final String DAMAGED = "\uFFFD";

    private final Path file;

    MessagesFile(Path file) {
        this.file = file;
    }

    /**
     * How many rows there are after the header, as far as the file can be read.
     *
     * @throws RefusedException if the header lacks a column
     */
    long countRows() throws IOException {
        long[] count = {0};
        read(row -> count[0]++, rejection -> count[0]++);
        return count[0];
    }

    /**
     * Reads all rows; each goes to exactly one of the two.
     *
     * @throws RefusedException if the header lacks a column
     */
    void read(Consumer<MessageRow> rows, Consumer<List<Rejection>> rejections) throws IOException {
        try (CsvReader<CsvRecord> reader = open();
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            List<String> header = header(records);
            long line = 1;
            try {
                while (records.hasNext()) {
                    CsvRecord csvRecord = records.next();
                    line = csvRecord.getStartingLineNumber();
                    readRow(header, csvRecord, rows, rejections);
                }
            } catch (CsvParseException broken) {
                rejections.accept(List.of(
                        Rejection.of(line + 1, "-", RefusalCode.BROKEN_CSV, String.valueOf(broken.getMessage()))));
            }
        }
    }

    private CsvReader<CsvRecord> open() throws IOException {
        return CsvReader.builder()
                .detectBomHeader(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file, StandardCharsets.UTF_8);
    }

    private static List<String> header(CloseableIterator<CsvRecord> records) {
        List<String> header = records.hasNext() ? records.next().getFields() : List.of();
        List<String> missing =
                COLUMNS.stream().filter(column -> !header.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw RefusedException.because(null, RefusalCode.MISSING_COLUMNS, String.join(", ", missing));
        }
        return header;
    }

    private static void readRow(
            List<String> header, CsvRecord csvRecord, Consumer<MessageRow> rows, Consumer<List<Rejection>> rejections) {
        long line = csvRecord.getStartingLineNumber();
        if (csvRecord.getFieldCount() != header.size()) {
            rejections.accept(List.of(
                    Rejection.of(line, "-", RefusalCode.FIELD_COUNT, csvRecord.getFieldCount(), header.size())));
            return;
        }
        Fields fields = new Fields(line, header, csvRecord.getFields());
        MessageRow row = new MessageRow(
                line,
                fields.required("message_no"),
                fields.text("author"),
                fields.text("subject"),
                fields.time("received_at"),
                fields.text("details"),
                fields.required("reply"),
                fields.time("replied_at"));
        if (fields.rejections.isEmpty()) {
            rows.accept(row);
        } else {
            rejections.accept(fields.rejections);
        }
    }

    /** The fields of one row; collects everything that is wrong with them. */
    private static final class Fields {

        private final long line;
        private final List<String> header;
        private final List<String> values;
        private final List<Rejection> rejections = new ArrayList<>();

        Fields(long line, List<String> header, List<String> values) {
            this.line = line;
            this.header = header;
            this.values = values;
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

        LocalDateTime time(String column) {
            String value = text(column).strip();
            try {
                return LocalDateTime.parse(value.replace(' ', 'T'));
            } catch (DateTimeParseException malformed) {
                rejections.add(Rejection.of(line, column, RefusalCode.MALFORMED, "2026-11-23T09:30:00"));
                return LocalDateTime.MIN;
            }
        }
    }
}
