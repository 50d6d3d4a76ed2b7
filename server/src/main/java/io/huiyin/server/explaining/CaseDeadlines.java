package io.huiyin.server.explaining;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
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

    private final DeadlineExplanation explanation = new DeadlineExplanation();

    /**
     * Writes a CSV with the columns id, due, lastDay, provisional.
     *
     * @throws RefusedException naming every line that is wrong; nothing is written then
     */
    public void answer(Path cases, Writer out) throws IOException {
        List<Answer> answers = new ArrayList<>();
        List<Violation> wrong = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(cases, StandardCharsets.UTF_8)) {
            reader.forEach(row -> answer(row, answers, wrong));
        } catch (CsvParseException broken) {
            wrong.add(Violation.of(null, RefusalCode.BROKEN_CSV, String.valueOf(broken.getMessage())));
        }
        if (!wrong.isEmpty()) {
            throw new RefusedException(wrong);
        }
        write(answers, out);
    }

    private void answer(NamedCsvRecord row, List<Answer> answers, List<Violation> wrong) {
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
        return row.findField(name)
                .orElseThrow(() -> RefusedException.because(name, RefusalCode.MISSING_COLUMNS, "id, rule, start"));
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
