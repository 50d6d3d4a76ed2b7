package io.huiyin.server.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.CasePage;
import io.huiyin.api.cases.CaseSort;
import io.huiyin.api.cases.FindCaseFile;
import io.huiyin.api.cases.FindCases;
import io.huiyin.api.complaint.SourceKey;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.ledger.verify.LedgerVerifier;
import io.huiyin.server.explaining.DeadlineExplanation;
import io.huiyin.server.house.House;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.NodeRoles;
import io.huiyin.server.house.NodeSettings;
import io.huiyin.server.house.TestAsker;
import io.huiyin.verifier.verify.ProgressListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 1,444 real messages of citizens, imported whole and compared case by case with an oracle of its own. */
class RealMessagesTest {

    private static final Path FILE =
            Path.of(System.getProperty("huiyin.sharedDir", "../shared"), "data", "citizen-messages-with-replies.csv");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path data;

    private static final DayByDayOracle ORACLE = new DayByDayOracle();

    private static List<NamedCsvRecord> rows;
    private static ImportSummary first;
    private static House house;

    @BeforeAll
    static void import_the_real_messages() throws IOException {
        assumeThat(FILE).as("the real messages are not on this machine").exists();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(FILE, StandardCharsets.UTF_8)) {
            rows = reader.stream().toList();
        }
        try (House importing = open()) {
            first = importing.messagesImport().run(argument(FILE), (done, total) -> {});
        }
        house = open();
        house.awaitViewsAtHead(PATIENCE);
    }

    @AfterAll
    static void close() {
        if (house != null) {
            house.close();
        }
    }

    @Test
    void every_row_comes_in() {
        assertThat(first.rows()).isEqualTo(1_444).isEqualTo(rows.size());
        assertThat(first.imported()).isEqualTo(1_444);
        assertThat(first.rejected()).isZero();
        assertThat(first.alreadyThere()).isZero();
        assertThat(first.provisional()).isZero();
    }

    @Test
    void the_oracle_finds_the_same_late_cases_one_by_one() {
        List<String> late = rows.stream()
                .filter(row -> repliedOn(row).isAfter(lastDay(row)))
                .map(row -> row.getField("message_no") + " " + lastDay(row))
                .toList();

        assertThat(first.lateCases().stream().map(each -> each.messageNo() + " " + each.lastDay()))
                .containsExactlyElementsOf(late);
        assertThat(first.late()).isEqualTo(late.size());
        assertThat(first.answeredInTime()).isEqualTo(rows.size() - late.size());
    }

    @Test
    void the_ten_latest_are_those_of_the_oracle_and_each_is_explained_by_what_it_names() {
        List<String> latest = rows.stream()
                .filter(row -> repliedOn(row).isAfter(lastDay(row)))
                .sorted(Comparator.comparing((NamedCsvRecord row) ->
                                Duration.between(lastDay(row).plusDays(1).atStartOfDay(), repliedAt(row)))
                        .reversed())
                .limit(10)
                .map(row -> row.getField("message_no"))
                .toList();

        assertThat(first.tenLatest())
                .extracting(ImportSummary.LateCase::messageNo)
                .containsExactlyElementsOf(latest);
        assertThat(first.inTimePercent()).isCloseTo(100.0 * 552 / 1_444, within(0.01));
        assertThat(first.tenLatest())
                .allSatisfy(
                        late -> assertThat(new DeadlineExplanation(DeadlineRules.shipped(), WorkingCalendar.shipped())
                                        .explain(late.rule(), late.receivedAt()))
                                .satisfies(why -> assertThat(why.lastDay()).isEqualTo(late.lastDay()))
                                .satisfies(why -> assertThat(why.days()).isNotEmpty()));
    }

    @Test
    void the_oracle_finds_the_same_median() {
        List<Integer> days = rows.stream()
                .map(row -> ORACLE.workdaysAfterUpTo(receivedOn(row), repliedOn(row)))
                .sorted()
                .toList();
        double median = (days.get(days.size() / 2 - 1) + days.get(days.size() / 2)) / 2.0;

        assertThat(first.medianWorkingDays()).isEqualTo(median);
    }

    @Test
    void the_same_file_again_imports_nothing_twice() throws IOException {
        long head = house.eventStore().headPosition();

        ImportSummary again = house.messagesImport().run(argument(FILE), (done, total) -> {});

        assertThat(again.imported()).isZero();
        assertThat(again.alreadyThere()).isEqualTo(1_444);
        assertThat(again.late()).isEqualTo(first.late());
        assertThat(house.eventStore().headPosition()).isEqualTo(head);
    }

    @Test
    void each_case_file_shows_the_deadline_of_the_oracle() {
        for (NamedCsvRecord row : rows) {
            CaseFile file = TestAsker.askOptional(
                    house,
                    new FindCaseFile(new SourceKey("messages", row.getField("message_no")).complaintId(), null),
                    CaseFile.class);
            assertThat(file.deadline().lastDay())
                    .as("message %s", row.getField("message_no"))
                    .isEqualTo(lastDay(row));
            assertThat(file.summary().missed())
                    .as("message %s", row.getField("message_no"))
                    .isEqualTo(repliedOn(row).isAfter(lastDay(row)));
        }
    }

    @Test
    void a_search_finds_what_a_plain_look_through_the_file_finds() {
        for (String word : List.of("物业", "噪音")) {
            CasePage page = TestAsker.ask(
                    house,
                    new FindCases(new CaseFilter(word, null, null, null, false), CaseSort.NEWEST_FIRST, 0, 20, null),
                    ResponseTypes.instanceOf(CasePage.class));
            long expected = rows.stream()
                    .filter(row -> (row.getField("subject") + "\n" + row.getField("details") + "\n"
                                    + row.getField("reply"))
                            .contains(word))
                    .count();
            assertThat(page.total()).as(word).isEqualTo(expected).isPositive();
        }
    }

    @Test
    void the_ledger_is_proved_sound_and_holds_every_event() {
        var report = LedgerVerifier.verify(house.storage().blocks(), ProgressListener.SILENT);

        assertThat(report.problem()).isNull();
        assertThat(report.events()).isEqualTo(house.eventStore().headPosition() + 1);
    }

    @Test
    void no_clear_text_of_a_citizen_lies_in_any_file_but_the_search_index() throws IOException {
        List<byte[]> secrets = rows.stream()
                .limit(200)
                .flatMap(row ->
                        List.of(row.getField("subject"), row.getField("details"), row.getField("reply")).stream())
                .map(text -> text.strip().substring(0, Math.min(12, text.strip().length())))
                .filter(text -> text.length() >= 8)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        assertThat(secrets).hasSizeGreaterThan(300);

        // Closed, so that everything is in the files.
        house.close();
        try (var files = Files.walk(data)) {
            List<Path> kept = files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(data.resolve("search")))
                    .toList();
            assertThat(kept).isNotEmpty();
            for (Path file : kept) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                List<String> found = secrets.stream()
                        .filter(secret -> bytes.contains(new String(secret, StandardCharsets.ISO_8859_1)))
                        .map(secret -> new String(secret, StandardCharsets.UTF_8))
                        .collect(Collectors.toList());
                assertThat(found).as("clear text in %s", file.getFileName()).isEmpty();
            }
        } finally {
            house = open();
            house.awaitViewsAtHead(PATIENCE);
        }
    }

    @Test
    void the_json_line_has_the_promised_fields() {
        String json = ImportSummaryText.asJson(first);

        assertThat(json.lines()).hasSize(1);
        assertThat(json)
                .contains(
                        "\"rows\":1444",
                        "\"imported\":1444",
                        "\"rejected\":0",
                        "\"alreadyThere\":0",
                        "\"late\":" + first.late(),
                        "\"medianWorkingDays\":" + String.format(Locale.ROOT, "%.1f", first.medianWorkingDays()));
    }

    private static House open() {
        return House.open(
                new HouseSettings(
                        data,
                        null,
                        false,
                        null,
                        NodeSettings.named("import-test").doing(NodeRoles.of("views")),
                        false),
                Clock.systemUTC());
    }

    private static ImportJob.Argument argument(Path file) {
        return new ImportJob.Argument(file.toAbsolutePath().toString());
    }

    private static LocalDate lastDay(NamedCsvRecord row) {
        return ORACLE.lastDay(receivedOn(row), 5);
    }

    private static LocalDate receivedOn(NamedCsvRecord row) {
        return LocalDateTime.parse(row.getField("received_at")).toLocalDate();
    }

    private static LocalDate repliedOn(NamedCsvRecord row) {
        return repliedAt(row).toLocalDate();
    }

    private static LocalDateTime repliedAt(NamedCsvRecord row) {
        return LocalDateTime.parse(row.getField("replied_at"));
    }
}
