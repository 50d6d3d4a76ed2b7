package io.huiyin.server.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.cases.FindCaseFile;
import io.huiyin.api.complaint.SourceKey;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.server.house.House;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.NodeRoles;
import io.huiyin.server.house.NodeSettings;
import io.huiyin.server.house.TestAsker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CouncilImportTest {

    private static final String FILE = """
            unique_key,account,opendate,closedate,complaint_type,descriptor,zip,borough,city,council_dist,community_board
            NYCC1,NYCC18,2015-01-05,2015-01-12,Civil Service and Labor,Retirement,,,,,
            NYCC2,NYCC25,2015-01-05,,Finance,,11373,Queens,Elmhurst,NYCC21,04 Queens
            NYCC3,NYCC18,2015-01-05,2015-01-13,,,,,,,
            NYCC1,NYCC18,2015-01-05,2015-01-12,Something else,Retirement,,,,,
            NYCC4,NYCC18,2015-01-05,2015-01-02,Finance,,,,,,
            """;

    @TempDir
    Path directory;

    private House house;

    @BeforeEach
    void open() {
        house = House.open(
                new HouseSettings(
                        directory.resolve("data"),
                        null,
                        false,
                        null,
                        NodeSettings.named("council").doing(NodeRoles.of("views")),
                        false),
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_gzipped_history_comes_in_with_open_late_and_nameless_cases() throws IOException {
        ImportSummary summary = run();

        assertThat(summary.rows()).isEqualTo(5);
        assertThat(summary.imported()).isEqualTo(3);
        assertThat(summary.open()).isOne();
        assertThat(summary.answeredInTime()).isOne();
        assertThat(summary.lateCases())
                .extracting(ImportSummary.LateCase::messageNo, ImportSummary.LateCase::lastDay)
                .containsExactly(tuple("NYCC3", "2015-01-12"));
        assertThat(fileOf("NYCC2").summary().status()).isEqualTo(CaseStatus.DISPATCHED);
        assertThat(fileOf("NYCC2").summary().unitName()).isEqualTo("import:NYCC25");
        assertThat(fileOf("NYCC3").summary().subject().value()).isEqualTo("no subject given");
    }

    @Test
    void a_key_that_stands_twice_is_told_with_the_line_of_the_first() throws IOException {
        ImportSummary summary = run();

        assertThat(summary.rejections())
                .extracting(Rejection::line, Rejection::column, Rejection::code)
                .containsExactlyInAnyOrder(
                        tuple(5L, "unique_key", RefusalCode.SOURCE_KEY_TWICE),
                        tuple(6L, "closedate", RefusalCode.REPLY_BEFORE_RECEIPT));
        assertThat(summary.rejections())
                .anySatisfy(rejection -> assertThat(rejection.english()).contains("line 2"));
    }

    @Test
    void the_same_history_again_adds_nothing() throws IOException {
        run();
        long head = house.eventStore().headPosition();

        ImportSummary again = run();

        assertThat(again.imported()).isZero();
        assertThat(again.alreadyThere()).isEqualTo(3);
        assertThat(house.eventStore().headPosition()).isEqualTo(head);
    }

    private CaseFile fileOf(String key) {
        house.awaitViewsAtHead(Duration.ofSeconds(20));
        return TestAsker.askOptional(
                house, new FindCaseFile(new SourceKey("council", key).complaintId(), null), CaseFile.class);
    }

    private ImportSummary run() throws IOException {
        Path file = directory.resolve("council.csv.gz");
        try (GZIPOutputStream zipped = new GZIPOutputStream(Files.newOutputStream(file))) {
            zipped.write(FILE.getBytes(StandardCharsets.UTF_8));
        }
        return house.councilImport().run(new ImportJob.Argument(file.toString()), (done, total) -> {});
    }
}
