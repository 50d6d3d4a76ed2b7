package io.huiyin.server.explaining;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.refusal.Violation;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Counts a whole list of deadlines from a CSV file with the columns id, rule, start. */
public final class CaseDeadlines {

    private static final List<String> COLUMNS = List.of("id", "rule", "start");

    private final DeadlineExplanation explanation;

    public CaseDeadlines(DeadlineExplanation explanation) {
        this.explanation = explanation;
    }

    /**
     * Writes a CSV with the columns id, due, lastDay, provisional, a row for each case that can be counted.
     *
     * @return what is wrong with the other rows, each naming its line and column
     * @throws RefusedException when the file is no CSV or lacks a column; nothing is written then
     */
    public List<Violation> answer(Path cases, Writer out) throws IOException {
        List<Answer> answers = new ArrayList<>();
        List<Violation> wrong = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(cases, StandardCharsets.UTF_8)) {
            reader.forEach(row -> answer(requireColumns(row), answers, wrong));
        } catch (CsvParseException broken) {
            throw RefusedException.because(null, RefusalCode.BROKEN_CSV, String.valueOf(broken.getMessage()));
        }
        write(answers, out);
        return wrong;
    }

    private static NamedCsvRecord requireColumns(NamedCsvRecord row) {
        List<String> missing = COLUMNS.stream()
                .filter(column -> !row.getHeader().contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw RefusedException.because(null, RefusalCode.MISSING_COLUMNS, String.join(", ", missing));
        }
        return row;
    }

    private void answer(NamedCsvRecord row, List<Answer> answers, List<Violation> wrong) {
        int columns = row.getHeader().size();
        if (row.getFieldCount() > columns) {
            wrong.add(Violation.of(
                    "line " + row.getStartingLineNumber(), RefusalCode.FIELD_COUNT, row.getFieldCount(), columns));
            return;
        }
        try {
            answers.add(new Answer(
                    field(row, "id"),
                    explanation.explain(
                            field(row, "rule").strip(), field(row, "start").strip())));
        } catch (RefusedException refused) {
            refused.violations()
                    .forEach(violation -> wrong.add(new Violation(
                            "line " + row.getStartingLineNumber() + ", " + violation.field(),
                            violation.code(),
                            violation.arguments())));
        }
    }

    private static String field(NamedCsvRecord row, String name) {
        return row.findField(name).orElseThrow(() -> RefusedException.because(name, RefusalCode.REQUIRED));
    }

    private static void write(List<Answer> answers, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord("id", "due", "lastDay", "provisional");
        for (Answer answer : answers) {
            ExplainedDeadline deadline = answer.deadline();
            csv.writeRecord(
                    answer.id(),
                    deadline.due(),
                    deadline.lastDay() == null ? "" : deadline.lastDay(),
                    Boolean.toString(deadline.provisional()));
        }
        csv.flush();
    }

    private record Answer(String id, ExplainedDeadline deadline) {}
}
