package io.huiyin.server.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.server.house.House;
import io.huiyin.server.house.HouseSettings;
import io.huiyin.server.house.NodeRoles;
import io.huiyin.server.house.NodeSettings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a row is told by line and column; the other rows come in. */
class BadRowsTest {

    private static final String HEADER = "message_no,author,subject,received_at,details,reply,replied_at\n";

    @TempDir
    static Path directory;

    private static House house;

    @BeforeAll
    static void open_the_house() {
        house = House.open(
                new HouseSettings(
                        directory.resolve("data"),
                        null,
                        false,
                        null,
                        NodeSettings.named("bad-rows").doing(NodeRoles.of("views")),
                        false),
                Clock.systemUTC());
    }

    @AfterAll
    static void close_the_house() {
        house.close();
    }

    @Test
    void each_bad_row_is_named_and_the_good_ones_come_in() throws IOException {
        ImportSummary summary = run(
                HEADER
                        + row("1", "事由", "2019-04-25T09:32:09", "内容", "答复", "2019-04-26T09:32:09")
                        + row("2", "", "2019-04-25T09:32:09", "内容", "答复", "2019-04-26T09:32:09")
                        + row("3", "事由", "25.4.2019", "内容", "答复", "2019-04-26T09:32:09")
                        + row("4", "事由", "2019-04-25T09:32:09", "内容", "答复", "2019-04-24T09:32:09")
                        + row("5", "事由", "2019-04-25T09:32:09", "内\u0007容", "答复", "2019-04-26T09:32:09")
                        + "6,author,too,few\n"
                        + row("7", "事由", "2999-04-25T09:32:09", "内容", "答复", "2999-04-26T09:32:09")
                        + row("8", "事由", "1999-04-25T09:32:09", "内容", "答复", "1999-04-26T09:32:09")
                        + row("../etc", "事由", "2019-04-25T09:32:09", "内容", "答复", "2019-04-26T09:32:09")
                        + row("9", "事".repeat(201), "2019-04-25T09:32:09", "内容", "答复", "2019-04-26T09:32:09")
                        + row("10", "事由", "2019-04-25T09:32:09", "第一行\n第二行", "答复", "2019-05-26T09:32:09"),
                StandardCharsets.UTF_8);

        assertThat(summary.rows()).isEqualTo(11);
        assertThat(summary.imported()).isEqualTo(2);
        assertThat(summary.rejected()).isEqualTo(9);
        assertThat(summary.late()).isEqualTo(1);
        assertThat(summary.rejections())
                .extracting(Rejection::line, Rejection::column, Rejection::code)
                .contains(
                        tuple(3L, "subject", RefusalCode.REQUIRED),
                        tuple(4L, "received_at", RefusalCode.MALFORMED),
                        tuple(5L, "replied_at", RefusalCode.REPLY_BEFORE_RECEIPT),
                        tuple(6L, "details", RefusalCode.CONTROL_CHARACTERS),
                        tuple(7L, "-", RefusalCode.FIELD_COUNT),
                        tuple(8L, "received_at", RefusalCode.IN_THE_FUTURE),
                        tuple(9L, "received_at", RefusalCode.BEFORE_CALENDAR),
                        tuple(10L, "message_no", RefusalCode.MALFORMED),
                        tuple(11L, "subject", RefusalCode.TOO_LONG));
        assertThat(summary.rejections())
                .allSatisfy(rejection -> assertThat(rejection.chinese()).isNotBlank());
    }

    @Test
    void a_key_that_is_there_with_other_content_is_rejected_and_says_so() throws IOException {
        String first = row("100", "事由", "2019-04-25T09:32:09", "内容", "答复", "2019-04-26T09:32:09");
        String other = row("100", "事由", "2019-04-25T09:32:09", "别的内容", "答复", "2019-04-26T09:32:09");

        ImportSummary summary = run(HEADER + first, StandardCharsets.UTF_8);
        ImportSummary again = run(HEADER + other, StandardCharsets.UTF_8);

        assertThat(summary.imported()).isOne();
        assertThat(again.imported()).isZero();
        assertThat(again.rejections()).extracting(Rejection::code).containsExactly(RefusalCode.SOURCE_KEY_TAKEN);
        assertThat(again.rejections().get(0).chinese()).contains("100");
    }

    @Test
    void a_file_in_another_encoding_is_rejected_row_by_row_and_changes_nothing() throws IOException {
        long head = house.eventStore().headPosition();

        ImportSummary summary = run(
                HEADER + row("200", "事由", "2019-04-25T09:32:09", "内容", "答复", "2019-04-26T09:32:09"),
                Charset.forName("GB18030"));

        assertThat(summary.imported()).isZero();
        assertThat(summary.rejections()).extracting(Rejection::code).containsOnly(RefusalCode.NOT_UTF_8);
        assertThat(house.eventStore().headPosition()).isEqualTo(head);
    }

    @Test
    void a_file_without_its_columns_is_refused_whole_and_names_them() {
        assertThatThrownBy(() -> run("a,b,c\n1,2,3\n", StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(violation -> {
                                    assertThat(violation.code()).isEqualTo(RefusalCode.MISSING_COLUMNS);
                                    assertThat(violation.arguments().get(0)).contains("message_no", "replied_at");
                                }));
    }

    @Test
    void a_quote_that_never_ends_is_told_and_what_came_before_is_in() throws IOException {
        ImportSummary summary = run(
                HEADER
                        + row("300", "事由", "2019-04-25T09:32:09", "内容", "答复", "2019-04-26T09:32:09")
                        + "301,author,\"never ends",
                StandardCharsets.UTF_8);

        assertThat(summary.imported()).isOne();
        assertThat(summary.rejections())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.line()).isEqualTo(3));
    }

    private static ImportSummary run(String csv, Charset charset) throws IOException {
        Path file = Files.write(Files.createTempFile(directory, "messages", ".csv"), csv.getBytes(charset));
        return house.messagesImport().run(new ImportJob.Argument(file.toString()), (done, total) -> {});
    }

    private static String row(
            String key, String subject, String received, String details, String reply, String replied) {
        return "%s,author,\"%s\",%s,\"%s\",\"%s\",%s%n".formatted(key, subject, received, details, reply, replied);
    }
}
