package io.huiyin.console;

import static io.huiyin.console.SliceTest.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.huiyin.api.account.Role;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.notice.BatchResults;
import io.huiyin.api.notice.DraftNotice;
import io.huiyin.api.notice.FindNotice;
import io.huiyin.api.notice.FindNoticeProgress;
import io.huiyin.api.notice.FindNoticeProof;
import io.huiyin.api.notice.FindNotices;
import io.huiyin.api.notice.FindRejectedRecipients;
import io.huiyin.api.notice.NoticeBatch;
import io.huiyin.api.notice.NoticeCampaignId;
import io.huiyin.api.notice.NoticeFile;
import io.huiyin.api.notice.NoticeItem;
import io.huiyin.api.notice.NoticeLanguage;
import io.huiyin.api.notice.NoticeLetter;
import io.huiyin.api.notice.NoticePreview;
import io.huiyin.api.notice.NoticeProgress;
import io.huiyin.api.notice.NoticeProofRow;
import io.huiyin.api.notice.NoticeResult;
import io.huiyin.api.notice.NoticeStatus;
import io.huiyin.api.notice.NoticeSummary;
import io.huiyin.api.notice.PreviewNotice;
import io.huiyin.api.notice.RecipientListId;
import io.huiyin.api.notice.RejectedRecipient;
import io.huiyin.api.notice.StartNotice;
import io.huiyin.api.notice.TakeRecipients;
import io.huiyin.api.notice.TakenRecipients;
import io.huiyin.api.notice.WasPersonTold;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.refusal.Violation;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.web.servlet.MockMvc;

/** Its context is its own: its buckets are full at first. */
@SliceTest
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS)
class NoticePagesTest {

    private static final NoticeCampaignId ID = new NoticeCampaignId("notice-1");
    /** Browsers say how long a form with a file is; one that does not say is turned away. */
    private static final byte[] ANY_LENGTH = {0};

    private static final IncidentId INCIDENT = new IncidentId("incident-1");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeQueries queries;

    @Autowired
    private FakeCommands commands;

    @BeforeEach
    void aNotice() {
        queries.reset();
        commands.reset();
        is(NoticeStatus.RUNNING);
        queries.answer(FindNotices.class, query -> List.of(summary(NoticeStatus.RUNNING)));
        queries.answer(
                PreviewNotice.class,
                query -> List.of(new NoticePreview(
                        NoticeLanguage.CHINESE,
                        new ClearText("告知"),
                        new ClearText("张三，您好：<script>alert(1)</script>"))));
        queries.answer(
                FindNoticeProof.class,
                query -> List.of(new NoticeProofRow("0a1b", NoticeResult.BOUNCED, Given.NOW, "550 5.1.1")));
        queries.answer(
                FindRejectedRecipients.class,
                query -> List.of(
                        new RejectedRecipient(4, Violation.of("email", RefusalCode.MALFORMED, "name@example.cn"))));
        queries.answer(WasPersonTold.class, query -> Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(NoticeStatus.class)
    void every_page_is_whole_in_both_languages_in_every_state(NoticeStatus status) throws Exception {
        is(status);
        for (String language : List.of("zh-CN", "en")) {
            for (Role role : List.of(Role.SECURITY_OFFICER, Role.HOTLINE_SUPERVISOR, Role.REGULATOR)) {
                assertWhole(page(role, "/notices/notice-1", language), language);
                assertWhole(page(role, "/incidents/incident-1/notices", language), language);
            }
            assertWhole(page(Role.SECURITY_OFFICER, "/notices/notice-1/edit", language), language);
            assertWhole(page(Role.SECURITY_OFFICER, "/incidents/incident-1/notice/new", language), language);
        }
    }

    @Test
    void what_people_wrote_is_shown_and_never_run() throws Exception {
        assertThat(html(Role.SECURITY_OFFICER, "/notices/notice-1"))
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    @Test
    void a_regulator_finds_the_proof_and_no_button() throws Exception {
        assertThat(html(Role.REGULATOR, "/notices/notice-1"))
                .contains("proof.csv", "abcdef")
                .doesNotContain("/stop");
        assertThat(page(Role.REGULATOR, "/incidents/incident-1/notice/new", "zh-CN")
                        .getStatus())
                .isEqualTo(403);
        assertThat(page(Role.HANDLER, "/notices/notice-1", "zh-CN").getStatus()).isEqualTo(403);
    }

    @Test
    void only_what_moves_is_looked_at_again() throws Exception {
        assertThat(html(Role.SECURITY_OFFICER, "/notices/notice-1")).contains("hx-get=\"/notices/notice-1/progress\"");
        is(NoticeStatus.FINISHED);
        assertThat(html(Role.SECURITY_OFFICER, "/notices/notice-1")).doesNotContain("hx-get");
        String fragment = mvc.perform(get("/notices/notice-1/progress")
                        .header("HX-Request", "true")
                        .with(as(Role.REGULATOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(fragment).startsWith("<section").doesNotContain("<html");
    }

    @Test
    void the_downloads_name_nobody() throws Exception {
        assertThat(html(Role.REGULATOR, "/notices/notice-1/proof.csv"))
                .isEqualTo("batch,key,result,at,answer\r\n1,0a1b,BOUNCED," + Given.NOW + ",550 5.1.1\r\n2,0a1b,BOUNCED,"
                        + Given.NOW + ",550 5.1.1\r\n");
        assertThat(html(Role.SECURITY_OFFICER, "/notices/notice-1/rejected.csv"))
                .startsWith("\uFEFF行号,列,原因\r\n4,email,\"");
    }

    @Test
    void an_id_that_can_be_none_is_not_found() throws Exception {
        assertThat(page(Role.REGULATOR, "/notices/complaint-1", "zh-CN").getStatus())
                .isEqualTo(404);
        queries.answer(FindNotice.class, query -> Optional.empty());
        assertThat(page(Role.REGULATOR, "/notices/notice-9", "zh-CN").getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_draft_is_sent_as_typed() throws Exception {
        MockHttpServletResponse answer = mvc.perform(post("/incidents/incident-1/notices")
                        .param("commandId", "01890000-0000-7000-8000-000000000001")
                        .param("chinese.subject", "告知")
                        .param("chinese.opening", "您好")
                        .param("chinese.contact", "12345")
                        .param("unknownItems", "CAUSE", "POSSIBLE_HARM")
                        .with(csrf())
                        .with(as(Role.SECURITY_OFFICER)))
                .andReturn()
                .getResponse();
        DraftNotice sent = commands.only(DraftNotice.class);
        assertThat(answer.getRedirectedUrl()).startsWith("/notices/notice-01890000-0000-7000-8000-000000000001?at=");
        assertThat(sent.incidentId()).isEqualTo(INCIDENT);
        assertThat(sent.chinese().subject()).isEqualTo(new ClearText("告知"));
        assertThat(sent.chinese().cause()).isNull();
        assertThat(sent.english()).isNull();
        assertThat(sent.unknownItems()).containsExactly(NoticeItem.CAUSE, NoticeItem.POSSIBLE_HARM);
    }

    @Test
    void what_the_house_refuses_is_said_beside_its_field_and_nothing_typed_is_lost() throws Exception {
        commands.refuseWith(RefusedException.because("chinese.cause", RefusalCode.REQUIRED));
        MockHttpServletResponse answer = mvc.perform(post("/incidents/incident-1/notices")
                        .param("commandId", "01890000-0000-7000-8000-000000000001")
                        .param("chinese.subject", "告知某事")
                        .with(csrf())
                        .with(as(Role.SECURITY_OFFICER)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString())
                .contains("href=\"#f-chinese-cause\"")
                .contains("value=\"告知某事\"");
    }

    @Test
    void a_file_is_handed_over_as_it_is() throws Exception {
        commands.answerWith(command -> new TakenRecipients(2, 0, 1));
        mvc.perform(multipart("/notices/notice-1/recipients")
                        .file(new MockMultipartFile(
                                "file", "people.csv", "text/csv", "email\na@b.cn\n".getBytes(StandardCharsets.UTF_8)))
                        .param("commandId", "01890000-0000-7000-8000-000000000001")
                        .param("version", "3")
                        .content(ANY_LENGTH)
                        .with(csrf())
                        .with(as(Role.SECURITY_OFFICER)))
                .andReturn();
        TakeRecipients sent = commands.only(TakeRecipients.class);
        assertThat(sent.expectedVersion()).isEqualTo(3);
        assertThat(new String(sent.file().open().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("email\na@b.cn\n");
    }

    @Test
    void no_file_is_said_and_a_foreign_page_uploads_nothing() throws Exception {
        is(NoticeStatus.DRAFT);
        assertThat(mvc.perform(multipart("/notices/notice-1/recipients")
                                .param("commandId", "01890000-0000-7000-8000-000000000001")
                                .content(ANY_LENGTH)
                                .with(csrf())
                                .with(as(Role.SECURITY_OFFICER)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("href=\"#f-file\"");
        assertThat(mvc.perform(multipart("/notices/notice-1/recipients")
                                .content(ANY_LENGTH)
                                .with(as(Role.SECURITY_OFFICER)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void the_number_of_people_is_confirmed() throws Exception {
        mvc.perform(post("/notices/notice-1/start")
                        .param("commandId", "01890000-0000-7000-8000-000000000001")
                        .param("version", "3")
                        .param("confirmedRecipients", "1000")
                        .with(csrf())
                        .with(as(Role.SECURITY_OFFICER)))
                .andReturn();
        assertThat(commands.only(StartNotice.class).confirmedRecipients()).isEqualTo(1000);
    }

    @Test
    void whether_a_person_was_told_is_looked_up_without_the_address_in_the_path() throws Exception {
        MockHttpServletResponse answer = mvc.perform(post("/notices/notice-1/told")
                        .param("address", "li@example.cn")
                        .with(csrf())
                        .with(as(Role.REGULATOR)))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentAsString()).contains("名单中没有这个地址").doesNotContain("li@example.cn");
    }

    private void is(NoticeStatus status) {
        queries.answer(FindNotice.class, query -> Optional.of(file(status)));
        queries.answer(
                FindNoticeProgress.class,
                query -> Optional.of(new NoticeProgress(status, 1000, 400, 590, 7, 3, Given.NOW, true, 50)));
    }

    private static NoticeFile file(NoticeStatus status) {
        ClearText text = new ClearText("内容");
        NoticeLetter letter = new NoticeLetter(new ClearText("告知"), text, text, null, text, text, text, text);
        return new NoticeFile(
                summary(status),
                letter,
                letter,
                List.of(NoticeItem.CAUSE),
                status == NoticeStatus.STOPPED ? text : null,
                List.of(
                        new NoticeBatch(
                                1,
                                500,
                                "keys",
                                Given.NOW,
                                17,
                                new BatchResults(495, 3, 2, "abcdef", Given.NOW, Given.NOW),
                                18L),
                        new NoticeBatch(2, 500, "keys", Given.NOW, 19, null, null)));
    }

    private static NoticeSummary summary(NoticeStatus status) {
        return new NoticeSummary(
                ID,
                INCIDENT,
                new UnitId("unit-a"),
                status,
                new RecipientListId("0199"),
                1000,
                2,
                1,
                2,
                2,
                1,
                495,
                3,
                2,
                Given.NOW,
                Given.NOW,
                null,
                Given.NOW,
                Given.NOW,
                3,
                20);
    }

    private String html(Role role, String path) throws Exception {
        return page(role, path, "zh-CN").getContentAsString();
    }

    private MockHttpServletResponse page(Role role, String path, String language) throws Exception {
        return Reading.page(mvc, role, path, language);
    }

    private static void assertWhole(MockHttpServletResponse page, String language) throws Exception {
        assertThat(page.getStatus()).isEqualTo(200);
        String html = page.getContentAsString();
        assertThat(html).contains("<html lang=\"" + language + "\"").doesNotContain("th:", "??");
        assertThat(html.split("<h1", -1)).hasSize(2);
        assertThat(html.split("<main", -1)).hasSize(2);
    }
}
