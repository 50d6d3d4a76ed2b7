package io.huiyin.console;

import static io.huiyin.console.SliceTest.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.huiyin.api.CaseId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.trail.DownloadTrail;
import io.huiyin.api.trail.FindLedgerVerification;
import io.huiyin.api.trail.FindTrail;
import io.huiyin.api.trail.FindTrailEvent;
import io.huiyin.api.trail.LedgerProblem;
import io.huiyin.api.trail.LedgerProblemKind;
import io.huiyin.api.trail.LedgerVerification;
import io.huiyin.api.trail.LookUpPurpose;
import io.huiyin.api.trail.LookUpReason;
import io.huiyin.api.trail.ProvenEvent;
import io.huiyin.api.trail.ReadTrailEvent;
import io.huiyin.api.trail.RequestLedgerVerification;
import io.huiyin.api.trail.SearchTrail;
import io.huiyin.api.trail.TrailBlock;
import io.huiyin.api.trail.TrailDirection;
import io.huiyin.api.trail.TrailEntry;
import io.huiyin.api.trail.TrailFilter;
import io.huiyin.api.trail.TrailFormat;
import io.huiyin.api.trail.TrailPage;
import io.huiyin.api.trail.VerificationProgress;
import io.huiyin.api.trail.VerifiedLedger;
import io.huiyin.api.unit.UnitId;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Its context is its own: its buckets are full at first. */
@SliceTest
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS)
class TrailTest {

    private static final VerifiedLedger SOUND = new VerifiedLedger(
            true, 2, 5, "ab".repeat(32), Given.at("2026-11-24T05:00"), Given.at("2026-11-24T05:03"), null, null);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeQueries queries;

    @Autowired
    private FakeCommands commands;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void six_events() {
        queries.reset(Given.ALL);
        commands.reset();
        given(6);
        queries.answer(FindTrailEvent.class, query -> Optional.of(new ProvenEvent(entry(4), block(null))));
        queries.answer(FindLedgerVerification.class, query -> new LedgerVerification(SOUND, null));
    }

    @Test
    void opening_the_page_asks_nothing_and_records_nothing() throws Exception {
        String page = page(Role.REGULATOR, "/trail").getContentAsString();

        assertThat(page).contains("账本完好", "6 条记录全部核验无误", "您的每一次查询", "查询");
        assertThat(page).doesNotContain("/trail/events/");
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void a_question_is_put_on_record_and_then_answered() throws Exception {
        String page = page(
                        Role.REGULATOR,
                        "/trail?ask=true&from=2026-11-01T00:00&until=2026-12-01T00:00&actor=zhou&event=ComplaintReplied"
                                + "&unit=unit-transport&purpose=CASE_REVIEW&reference=HJ-12&caseId="
                                + Given.OVERDUE.summary().number())
                .getContentAsString();

        SearchTrail question = commands.only(SearchTrail.class);
        assertThat(question.filter())
                .isEqualTo(new TrailFilter(
                        Given.at("2026-11-01T00:00"),
                        Given.at("2026-12-01T00:00"),
                        new AccountId("account-zhou"),
                        "ComplaintReplied",
                        new CaseId("complaint-0001"),
                        Given.TRANSPORT));
        assertThat(question.reason()).isEqualTo(new LookUpReason(LookUpPurpose.CASE_REVIEW, "HJ-12"));
        assertThat(queries.asked(FindTrail.class))
                .containsExactly(new FindTrail(question.lookUpId(), TrailDirection.BACKWARDS, null, 50));
        assertThat(page).contains("答复诉求人", "/trail/events/5", "经办人", "交通运输局", "已查看位置 0 至 5");
    }

    @Test
    void the_same_question_is_the_same_look_up_however_the_pages_are_turned() throws Exception {
        page(Role.REGULATOR, "/trail?ask=true&unit=unit-transport");
        page(Role.REGULATOR, "/trail?ask=true&unit=unit-transport&at=3&size=2&direction=ONWARDS");
        page(Role.REGULATOR, "/trail?ask=true&unit=unit-data-bureau");
        page(Role.AUDITOR, "/trail?ask=true&unit=unit-transport");
        List<String> ids = commands.sent().stream()
                .map(sent -> ((SearchTrail) sent.command()).lookUpId().value())
                .toList();

        assertThat(ids.get(1)).isEqualTo(ids.get(0));
        assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
        assertThat(ids.get(3)).isNotEqualTo(ids.get(0));
    }

    @Test
    void a_short_page_goes_on_by_itself_and_a_full_one_when_asked() throws Exception {
        queries.answer(FindTrail.class, query -> new TrailPage(List.of(), 10, 99, 9L, 100, null));
        String empty = page(Role.REGULATOR, "/trail?ask=true&actor=nobody").getContentAsString();
        assertThat(empty).contains("hx-trigger=\"load, click\"", "at=9", "actor=nobody", "已查看位置 10 至 99");

        queries.answer(FindTrail.class, query -> new TrailPage(List.of(entry(9)), 9, 9, 8L, 100, null));
        assertThat(page(Role.REGULATOR, "/trail?ask=true").getContentAsString()).contains("hx-trigger=\"click\"");
    }

    @Test
    void htmx_gets_the_rows_alone() throws Exception {
        MockHttpServletResponse rows = mvc.perform(
                        get("/trail?ask=true").header("HX-Request", "true").with(as(Role.REGULATOR)))
                .andReturn()
                .getResponse();

        assertThat(rows.getContentAsString().strip()).startsWith("<tr").doesNotContain("<html", "<form");

        queries.failWith(RefusedException.because(null, RefusalCode.BUSY));
        MockHttpServletResponse busy = mvc.perform(
                        get("/trail?ask=true").header("HX-Request", "true").with(as(Role.REGULATOR)))
                .andReturn()
                .getResponse();
        assertThat(busy.getStatus()).isEqualTo(503);
    }

    @Test
    void everything_wrong_with_a_question_is_named_and_nothing_is_recorded() throws Exception {
        MockHttpServletResponse page =
                page(Role.REGULATOR, "/trail?ask=true&from=yesterday&event=Rumour&caseId=x&unit=y&at=-1&reference=HJ");

        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(page.getContentAsString()).contains("记录时间起", "不是可选的值", "诉求件或事件", "查看目的");
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void trouble_with_the_ledger_is_the_first_thing_seen() throws Exception {
        LedgerProblem problem = new LedgerProblem(7, 6L, LedgerProblemKind.RECORD_CHANGED);
        queries.answer(
                FindLedgerVerification.class,
                query -> new LedgerVerification(
                        new VerifiedLedger(true, 6, 5, "", Given.NOW, Given.NOW, Given.NOW, problem),
                        new VerificationProgress(true, 50, 200, Given.NOW)));

        assertThat(page(Role.AUDITOR, "/trail").getContentAsString())
                .contains("账本有问题", "第 7 号区块、位置 6：记录被改动、替换或移动过", "正在核验，已完成 25%")
                .doesNotContain("账本完好");
    }

    @Test
    void one_event_is_shown_whole_once_its_reading_is_on_record() throws Exception {
        String page = page(Role.REGULATOR, "/trail/events/4").getContentAsString();

        assertThat(commands.only(ReadTrailEvent.class).position()).isEqualTo(4);
        assertThat(page)
                .contains("账本第 4 条记录", "leaf-4", "c0ffee", "第 2 号区块", "没有发现改动", "sealedBytes", "永不打开")
                .contains("操作账号", "account-0000000000000004");
        assertWhole(page);
    }

    @Test
    void a_position_without_an_event_is_not_found() throws Exception {
        queries.answer(FindTrailEvent.class, query -> Optional.empty());

        assertThat(page(Role.REGULATOR, "/trail/events/999").getStatus()).isEqualTo(404);
        assertThat(page(Role.REGULATOR, "/trail/events/x").getStatus()).isEqualTo(400);
    }

    @Test
    void a_case_file_leads_the_regulator_to_the_proof_and_nobody_else() throws Exception {
        assertThat(page(Role.REGULATOR, "/cases/complaint-0001").getContentAsString())
                .contains("/trail/events/");
        assertThat(page(Role.HANDLER, "/cases/complaint-0001").getContentAsString())
                .doesNotContain("/trail");
    }

    @Test
    void an_auditor_is_not_asked_for_a_case() throws Exception {
        assertThat(page(Role.AUDITOR, "/trail").getContentAsString()).doesNotContain("name=\"caseId\" type=\"text\"");
    }

    @Test
    void a_wish_to_verify_is_sent_and_answered_in_words() throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        post("/trail/verification").with(csrf()).with(as(Role.REGULATOR)))
                .andReturn()
                .getResponse();

        commands.only(RequestLedgerVerification.class);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/trail");
    }

    @Test
    void a_download_needs_a_purpose_and_says_so_on_the_page() throws Exception {
        MockHttpServletResponse page =
                perform(post("/trail/download").param("format", "CSV").with(csrf()), Role.REGULATOR);

        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(page.getContentAsString()).contains("查看目的", "必填");
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void every_download_is_a_look_of_its_own() throws Exception {
        perform(download("CSV"), Role.REGULATOR);
        perform(download("CSV"), Role.REGULATOR);

        assertThat(commands.sent())
                .extracting(sent -> ((DownloadTrail) sent.command()).lookUpId())
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(((DownloadTrail) commands.sent().get(0).command()))
                .satisfies(command -> assertThat(command.format()).isEqualTo(TrailFormat.CSV))
                .satisfies(command ->
                        assertThat(command.reason()).isEqualTo(new LookUpReason(LookUpPurpose.STATISTICS, null)))
                .satisfies(command -> assertThat(command.filter().unit()).isEqualTo(new UnitId("unit-transport")));
    }

    @Test
    void a_spreadsheet_shows_chinese_and_calculates_nothing() throws Exception {
        queries.answer(
                FindTrail.class,
                query -> new TrailPage(
                        List.of(
                                withStream("=1+1"),
                                withStream("+1"),
                                withStream("-1"),
                                withStream("@SUM(A1)"),
                                withStream("\t=1"),
                                withStream("\r=1"),
                                withStream("＝1"),
                                withStream("a,\"b\"\nc")),
                        0,
                        7,
                        null,
                        8,
                        null));

        MockHttpServletResponse file = perform(download("CSV"), Role.REGULATOR);
        String text = file.getContentAsString();

        assertThat(file.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"trail-2026-11-24.csv\"");
        assertThat(text).startsWith("\ufeff位置,区块,").contains("登记诉求件", "完：共 8 条").contains("\r\n");
        assertThat(text)
                .contains(",'=1+1,", ",'+1,", ",'-1,", ",'@SUM(A1),", ",'\t=1,", "\"'\r=1\"", ",'＝1,")
                .contains("\"a,\"\"b\"\"\nc\"");
    }

    @Test
    void json_lines_hold_everything_but_what_is_sealed() throws Exception {
        MockHttpServletResponse file = perform(download("JSON_LINES"), Role.REGULATOR);
        List<String> lines = file.getContentAsString().lines().toList();

        assertThat(lines).hasSize(7);
        JsonNode first = json.readTree(lines.get(0));
        assertThat(first.path("position").longValue()).isZero();
        assertThat(first.at("/envelope/role").stringValue()).isEqualTo("HANDLER");
        assertThat(first.at("/payload/reply/sealedBytes").intValue()).isEqualTo(96);
        assertThat(json.readTree(lines.get(6)).path("whole").booleanValue()).isTrue();
    }

    @Test
    void a_download_that_breaks_off_says_that_it_is_not_whole() throws Exception {
        queries.answer(FindTrail.class, query -> {
            if (query.from() != null && query.from() > 0) {
                throw new IllegalStateException("The store is gone");
            }
            return new TrailPage(List.of(entry(0)), 0, 0, 1L, 6, null);
        });

        String text = perform(download("JSON_LINES"), Role.REGULATOR).getContentAsString();

        assertThat(text.lines().toList()).last().asString().contains("\"whole\":false", "\"reference\"");
    }

    @Test
    void a_problem_met_on_the_way_stands_in_the_file() throws Exception {
        queries.answer(
                FindTrail.class,
                query -> new TrailPage(
                        List.of(entry(0)), 0, 0, null, 1, new LedgerProblem(3, null, LedgerProblemKind.BLOCK_MISSING)));

        assertThat(perform(download("CSV"), Role.REGULATOR).getContentAsString())
                .contains("第 3 号区块：区块缺失");
        assertThat(perform(download("JSON_LINES"), Role.REGULATOR).getContentAsString())
                .contains("\"kind\":\"BLOCK_MISSING\"");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REGULATOR", "AUDITOR", "SYSTEM"})
    void nobody_else_finds_the_trail(Role role) throws Exception {
        for (String path : List.of("/trail", "/trail?ask=true", "/trail/events/4")) {
            assertThat(page(role, path).getStatus()).as(path).isEqualTo(403);
        }
        assertThat(perform(download("CSV"), role).getStatus()).isEqualTo(403);
        assertThat(perform(post("/trail/verification").with(csrf()), role).getStatus())
                .isEqualTo(403);
        assertThat(commands.sent()).isEmpty();
        assertThat(page(role, "/units").getContentAsString()).doesNotContain("href=\"/trail\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void the_pages_are_whole_in_both_languages(String language) throws Exception {
        for (String path : List.of("/trail", "/trail?ask=true", "/trail/events/4", "/trail?ask=true&at=x")) {
            String page = mvc.perform(get(URI.create(path))
                            .cookie(new Cookie("huiyin-language", language))
                            .with(as(Role.REGULATOR)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertWhole(page);
        }
    }

    @Test
    void programs_read_the_trail_alike() throws Exception {
        JsonNode page = json.readTree(
                api("?size=2&direction=ONWARDS&unit=unit-transport").getContentAsString());
        assertThat(page.path("events").size()).isEqualTo(6);
        assertThat(page.at("/events/0/payload/reply/sealedBytes").intValue()).isEqualTo(96);
        assertThat(page.path("size").longValue()).isEqualTo(6);

        JsonNode event = json.readTree(api("/events/4").getContentAsString());
        assertThat(event.at("/block/hash").stringValue()).isEqualTo("c0ffee");
        assertThat(event.at("/event/leafHash").stringValue()).isEqualTo("leaf-4");

        JsonNode verification = json.readTree(api("/verification").getContentAsString());
        assertThat(verification.at("/last/position").longValue()).isEqualTo(5);

        assertThat(api("/download?format=CSV&purpose=STATISTICS").getContentAsString())
                .contains("完：共 6 条");
        assertThat(api("/download?format=CSV").getStatus()).isEqualTo(400);
        assertThat(api("?colour=red").getStatus()).isEqualTo(400);
        assertThat(api("?colour=red").getContentAsString()).contains("caseId");
    }

    private MockHttpServletResponse api(String path) throws Exception {
        return perform(get(URI.create("/api/v1/trail" + path)), Role.REGULATOR);
    }

    private MockHttpServletRequestBuilder download(String format) {
        return post("/trail/download")
                .param("format", format)
                .param("purpose", "STATISTICS")
                .param("unit", "unit-transport")
                .with(csrf());
    }

    private MockHttpServletResponse page(Role role, String path) throws Exception {
        return perform(get(URI.create(path)).cookie(new Cookie("huiyin-language", "zh-CN")), role);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, Role role) throws Exception {
        MockHttpServletResponse response = mvc.perform(
                        request.header("Accept-Language", "zh-CN").with(as(role)))
                .andReturn()
                .getResponse();
        response.setDefaultCharacterEncoding("UTF-8");
        return response;
    }

    private void given(int events) {
        List<TrailEntry> all = new ArrayList<>(
                LongStream.range(0, events).mapToObj(TrailTest::entry).toList());
        queries.answer(FindTrail.class, query -> {
            List<TrailEntry> answered = new ArrayList<>(all);
            if (query.direction() == TrailDirection.BACKWARDS) {
                Collections.reverse(answered);
            }
            return new TrailPage(answered, 0, events - 1L, null, events, null);
        });
    }

    private static TrailEntry withStream(String stream) {
        TrailEntry entry = entry(0);
        return new TrailEntry(
                0,
                1,
                entry.eventId(),
                "ComplaintRegistered",
                "1",
                stream,
                0,
                entry.recordedAt(),
                null,
                entry.envelope(),
                entry.payload(),
                entry.leafHash());
    }

    private static TrailEntry entry(long position) {
        return new TrailEntry(
                position,
                2,
                "event-" + position,
                "ComplaintReplied",
                "1",
                "complaint-0001",
                position,
                Given.at("2026-11-24T11:02"),
                Given.at("2026-11-23T10:00"),
                Map.of(
                        "actor", "account-0000000000000004",
                        "role", "HANDLER",
                        "unit", "unit-transport",
                        "source", "console",
                        "origin", "LIVE"),
                "{\"complaintId\":\"complaint-0001\",\"reply\":{\"sealedBytes\":96}}",
                "leaf-" + position);
    }

    private static TrailBlock block(@Nullable LedgerProblem problem) {
        return new TrailBlock(2, "c0ffee", "decaf", 0, 6, Given.at("2026-11-24T11:02"), "node-1", problem);
    }

    private static void assertWhole(String html) {
        assertThat(html.split("<h1", -1)).hasSize(2);
        assertThat(html.split("<main", -1)).hasSize(2);
        assertThat(html).doesNotContain("th:", "??", "style=", "onclick", "SealedText");
    }
}
