package io.huiyin.server.importing;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** Reads the rows of a CSV file, plain or gzipped; what cannot be read is told by line and column. */
final class CsvRows {

    private final Path file;
    private final List<String> columns;

    /** @param columns those that the header must name */
    CsvRows(Path file, List<String> columns) {
        this.file = file;
        this.columns = columns;
    }

    /**
     * Reads all rows; each goes to exactly one of the two.
     *
     * @param rowOf makes a row of its fields; what it notes as wrong with them rejects the row
     * @throws RefusedException if the header lacks a column
     */
    void read(
            Function<RowFields, HistoricalRow> rowOf,
            Consumer<HistoricalRow> rows,
            Consumer<List<Rejection>> rejections)
            throws IOException {
        try (CsvReader<CsvRecord> reader = open();
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            List<String> header = header(records);
            long line = 1;
            try {
                while (records.hasNext()) {
                    CsvRecord csvRecord = records.next();
                    line = csvRecord.getStartingLineNumber();
                    readRow(new RowFields(line, header, csvRecord.getFields()), rowOf, rows, rejections);
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
                .ofCsvRecord(bytes(), StandardCharsets.UTF_8);
    }

    private InputStream bytes() throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }

    private List<String> header(CloseableIterator<CsvRecord> records) {
        List<String> header = records.hasNext() ? records.next().getFields() : List.of();
        List<String> missing =
                columns.stream().filter(column -> !header.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw RefusedException.because(null, RefusalCode.MISSING_COLUMNS, String.join(", ", missing));
        }
        return header;
    }

    private static void readRow(
            RowFields fields,
            Function<RowFields, HistoricalRow> rowOf,
            Consumer<HistoricalRow> rows,
            Consumer<List<Rejection>> rejections) {
        if (fields.isComplete()) {
            fields.ifAllGood(rowOf, rows);
        }
        if (!fields.rejections().isEmpty()) {
            rejections.accept(fields.rejections());
        }
    }
}
