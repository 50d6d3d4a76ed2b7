package io.huiyin.console.trail;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.trail.LedgerProblem;
import io.huiyin.api.trail.TrailEntry;
import io.huiyin.api.trail.TrailFormat;
import io.huiyin.api.trail.TrailPage;
import io.huiyin.console.refusal.Incidents;
import io.huiyin.console.time.Moments;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the trail to whoever downloads it, page by page, never more than a page in memory. The last line says that the
 * file is whole, or that it is not.
 */
@Component
public final class TrailDownload {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final List<String> COLUMNS = List.of(
            "trail.position",
            "trail.height",
            "trail.recorded",
            "trail.occurred",
            "trail.what",
            "trail.csv.event",
            "trail.stream",
            "trail.sequence",
            "trail.csv.actor",
            "trail.csv.role",
            "trail.csv.unit",
            "trail.csv.source",
            "trail.csv.origin",
            "trail.csv.command",
            "trail.leaf",
            "trail.csv.payload");

    private final TrailWords words;
    private final Moments moments;
    private final Incidents incidents;
    private final JsonMapper json;
    private final DownloadPlaces places;

    TrailDownload(TrailWords words, Moments moments, Incidents incidents, JsonMapper json, DownloadPlaces places) {
        this.words = words;
        this.moments = moments;
        this.incidents = incidents;
        this.json = json;
        this.places = places;
    }

    /**
     * Answers with a download. It ends quietly when the client goes away.
     *
     * @param recorded puts the download on record and gives its pages; called when there is a place for it
     * @throws RefusedException if it was refused, or {@link RefusalCode#BUSY} if too many are under way; nothing was
     *     written then
     */
    public void answer(Supplier<DownloadPages> recorded, HttpServletResponse response, Locale locale) {
        places.use(() -> {
            DownloadPages pages = recorded.get();
            describe(pages.format(), response);
            write(pages, new BufferedOutputStream(response.getOutputStream()), locale);
        });
    }

    private void describe(TrailFormat format, HttpServletResponse response) {
        boolean csv = format == TrailFormat.CSV;
        String name = "trail-" + moments.today() + (csv ? ".csv" : ".jsonl");
        response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/x-ndjson");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    void write(DownloadPages pages, OutputStream out, Locale locale) throws IOException {
        try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            Sheet sheet = pages.format() == TrailFormat.CSV ? new Csv(text, locale) : new JsonLines(text);
            sheet.begin();
            writeAll(pages, sheet, text);
        }
    }

    private void writeAll(DownloadPages pages, Sheet sheet, Writer text) throws IOException {
        long events = 0;
        while (pages.hasNext()) {
            TrailPage page;
            try {
                page = pages.next();
            } catch (RuntimeException failure) {
                sheet.broken(events, incidents.note(failure));
                return;
            }
            for (TrailEntry entry : page.entries()) {
                sheet.event(entry);
            }
            LedgerProblem problem = page.problem();
            if (problem != null) {
                sheet.problem(problem);
            }
            events += page.entries().size();
            text.flush();
        }
        sheet.end(events);
    }

    /** One form of a download. */
    private interface Sheet {

        void begin() throws IOException;

        void event(TrailEntry entry) throws IOException;

        /** Something is wrong with the ledger around here. */
        void problem(LedgerProblem problem) throws IOException;

        void broken(long events, String reference) throws IOException;

        void end(long events) throws IOException;
    }

    private final class JsonLines implements Sheet {
        private final Writer text;

        JsonLines(Writer text) {
            this.text = text;
        }

        @Override
        public void begin() {}

        @Override
        public void event(TrailEntry entry) throws IOException {
            line(TrailEntryJson.of(entry));
        }

        @Override
        public void problem(LedgerProblem problem) throws IOException {
            line(Map.of("problem", problem));
        }

        @Override
        public void broken(long events, String reference) throws IOException {
            line(Map.of("whole", false, "events", events, "reference", reference));
        }

        @Override
        public void end(long events) throws IOException {
            line(Map.of("whole", true, "events", events));
        }

        private void line(Object value) throws IOException {
            text.write(json.writeValueAsString(value));
            text.write('\n');
        }
    }

    private final class Csv implements Sheet {
        private final Writer text;
        private final CsvWriter rows;
        private final Locale locale;

        Csv(Writer text, Locale locale) {
            this.text = text;
            this.rows = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.CRLF)
                    .bufferSize(0)
                    .build(text);
            this.locale = locale;
        }

        @Override
        public void begin() throws IOException {
            // Without it a spreadsheet reads Chinese as something else.
            text.write(BYTE_ORDER_MARK);
            row(words.sayAll(COLUMNS, locale));
        }

        @Override
        public void event(TrailEntry entry) {
            Map<String, String> envelope = entry.envelope();
            row(List.of(
                    String.valueOf(entry.position()),
                    String.valueOf(entry.height()),
                    entry.recordedAt().toString(),
                    text(entry.occurredAt()),
                    words.event(entry.event(), locale),
                    entry.event(),
                    entry.stream(),
                    String.valueOf(entry.sequence()),
                    envelope.getOrDefault(Envelope.ACTOR, ""),
                    envelope.getOrDefault(Envelope.ROLE, ""),
                    envelope.getOrDefault(Envelope.UNIT, ""),
                    envelope.getOrDefault(Envelope.SOURCE, ""),
                    envelope.getOrDefault(Envelope.ORIGIN, ""),
                    envelope.getOrDefault(Envelope.COMMAND_ID, ""),
                    entry.leafHash(),
                    entry.payload()));
        }

        @Override
        public void problem(LedgerProblem problem) {
            row(List.of(String.valueOf(words.problem(problem, locale))));
        }

        @Override
        public void broken(long events, String reference) {
            row(List.of(words.say("trail.csv.broken", locale, events, reference)));
        }

        @Override
        public void end(long events) {
            row(List.of(words.say("trail.csv.end", locale, events)));
        }

        private void row(List<String> cells) {
            rows.writeRecord(cells.stream().map(SpreadsheetCell::harmless).toList());
        }

        private String text(@Nullable Instant instant) {
            return instant == null ? "" : instant.toString();
        }
    }
}
