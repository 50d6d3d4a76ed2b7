package io.huiyin.command.notice.recipients;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.huiyin.api.notice.RecipientsFile;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.refusal.Violation;
import io.huiyin.command.form.Findings;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Reads a file of recipients row by row. A row that cannot be used is told and passed over. What puts the whole file in
 * doubt refuses it: another encoding, a broken quotation, too many rows or bytes.
 */
final class RecipientsCsv {

    /** More people are told in several notices. */
    static final int MOST_ROWS = 200_000;

    /** Five times what as many usual rows need. */
    static final int MOST_MEBIBYTES = 32;

    private static final String EMAIL = "email";
    private static final String NAME = "name";
    private static final String LANGUAGE = "language";
    private static final int ABSENT = -1;

    /** What a decoder leaves where bytes were no UTF-8. */
    private static final char DAMAGED = '\uFFFD';

    private final RecipientsFile file;

    RecipientsCsv(RecipientsFile file) {
        this.file = file;
    }

    /** Where rows go; each to exactly one of the two. */
    interface Rows {

        /** One that can be used. */
        void usable(RecipientRow row);

        /** One that cannot, by the line it begins on. */
        void unusable(long line, Violation why);
    }

    /**
     * Reads all rows.
     *
     * @throws RefusedException if the file as a whole cannot be used
     */
    void read(Rows rows) {
        try (CsvReader<CsvRecord> reader = reader();
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            readAll(records, rows);
        } catch (CsvParseException broken) {
            throw refusal(broken);
        } catch (IOException | UncheckedIOException unreadable) {
            throw refused(RefusalCode.FILE_UNREADABLE);
        }
    }

    // The reader wraps whatever happens on the way.
    private static RefusedException refusal(CsvParseException broken) {
        Throwable cause = broken.getCause();
        if (cause instanceof RefusedException refused) {
            return refused;
        }
        return cause instanceof IOException
                ? refused(RefusalCode.FILE_UNREADABLE)
                : refused(RefusalCode.BROKEN_CSV, String.valueOf(broken.getMessage()));
    }

    private CsvReader<CsvRecord> reader() throws IOException {
        InputStream bytes = new BufferedInputStream(new LimitedFile(file.open(), MOST_MEBIBYTES));
        return CsvReader.builder()
                .detectBomHeader(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(bytes, StandardCharsets.UTF_8);
    }

    private static void readAll(CloseableIterator<CsvRecord> records, Rows rows) {
        List<String> header = header(records);
        int count = 0;
        while (records.hasNext()) {
            count++;
            if (count > MOST_ROWS) {
                throw refused(RefusalCode.TOO_MANY_ROWS, MOST_ROWS);
            }
            readRow(records.next(), header, rows);
        }
    }

    private static List<String> header(CloseableIterator<CsvRecord> records) {
        List<String> header = records.hasNext() ? records.next().getFields() : List.of();
        List<String> names = header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!names.contains(EMAIL)) {
            throw refused(
                    names.stream().anyMatch(RecipientsCsv::isDamaged)
                            ? RefusalCode.NOT_UTF_8
                            : RefusalCode.MISSING_COLUMNS,
                    EMAIL);
        }
        return names;
    }

    private static void readRow(CsvRecord csvRecord, List<String> header, Rows rows) {
        List<String> fields = csvRecord.getFields();
        // One damaged name means that every name of the file is in another encoding.
        if (fields.stream().anyMatch(RecipientsCsv::isDamaged)) {
            throw refused(RefusalCode.NOT_UTF_8);
        }
        long line = csvRecord.getStartingLineNumber();
        if (fields.size() != header.size()) {
            rows.unusable(line, Violation.of(null, RefusalCode.FIELD_COUNT, fields.size(), header.size()));
            return;
        }
        Findings findings = new Findings();
        RecipientRow row = RecipientRow.read(
                field(fields, header, EMAIL), field(fields, header, NAME), field(fields, header, LANGUAGE), findings);
        if (row != null) {
            rows.usable(row);
        } else {
            findings.first().ifPresent(why -> rows.unusable(line, why));
        }
    }

    private static String field(List<String> fields, List<String> header, String name) {
        int index = header.indexOf(name);
        return index == ABSENT ? "" : fields.get(index);
    }

    private static boolean isDamaged(String field) {
        return field.indexOf(DAMAGED) >= 0;
    }

    private static RefusedException refused(RefusalCode code, Object... arguments) {
        return RefusedException.because("file", code, arguments);
    }
}
