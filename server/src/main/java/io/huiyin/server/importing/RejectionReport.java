package io.huiyin.server.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Writes rejected rows as a CSV file that a spreadsheet opens. It holds places and reasons, no content. */
public final class RejectionReport {

    private RejectionReport() {}

    /** Writes or replaces the file. */
    public static void write(Path file, List<Rejection> rejections) throws IOException {
        try (CsvWriter writer = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            writer.writeRecord("line", "column", "code", "reason_zh", "reason_en");
            for (Rejection rejection : rejections) {
                writer.writeRecord(
                        Long.toString(rejection.line()),
                        rejection.column(),
                        rejection.code().name(),
                        rejection.chinese(),
                        rejection.english());
            }
        }
    }
}
