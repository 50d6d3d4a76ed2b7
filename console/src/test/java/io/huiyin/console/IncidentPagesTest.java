package io.huiyin.console;

import static io.huiyin.console.SliceTest.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Colleague;
import io.huiyin.api.account.FindColleagues;
import io.huiyin.api.account.Role;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.incident.AuthorityReportKind;
import io.huiyin.api.incident.CorrectIncidentInstants;
import io.huiyin.api.incident.DataKind;
import io.huiyin.api.incident.DecideOnCorrection;
import io.huiyin.api.incident.GradeIncident;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.IncidentNumber;
import io.huiyin.api.incident.RegisterIncident;
import io.huiyin.api.incident.RegisteredIncident;
import io.huiyin.api.incident.ReportItem;
import io.huiyin.api.incident.SubmitAuthorityReport;
import io.huiyin.api.incident.WaiveObligation;
import io.huiyin.api.incidents.FindIncidentFile;
import io.huiyin.api.incidents.FindIncidents;
import io.huiyin.api.incidents.IncidentFile;
import io.huiyin.api.incidents.IncidentFile.CorrectionState;
import io.huiyin.api.incidents.IncidentPage;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.sealing.ClearText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SliceTest
class IncidentPagesTest {

    private static final String WISH = "0193587a-0000-7000-8000-000000000001";
    private static final String FILE = "/incidents/" + GivenIncident.ID;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeQueries queries;

    @Autowired
    private FakeCommands commands;

    @BeforeEach
    void an_incident_in_hand() {
        queries.reset(Given.ALL);
        commands.reset();
        given(GivenIncident.inHand());
    }

    @Test
    void the_desk_shows_what_is_open_with_its_strictest_clock_and_the_exact_instant() throws Exception {
        String page = text(Role.SECURITY_OFFICER, "/incidents");

        assertThat(page)
                .contains(
                        "S-2611-0007-", "启动应急预案", "已逾期 5 小时 30 分", "11月24日 11:51", "data-due=\"2026-11-24T03:51:00Z\"");
        assertThat(page).doesNotContain("<script>alert");
        assertThat(queries.asked(FindIncidents.class).get(0).filter().open()).isTrue();
    }

    @Test
    void a_filter_that_means_nothing_is_said_and_answers_with_nothing() throws Exception {
        MockHttpServletResponse page = opened(Role.SECURITY_OFFICER, "/incidents?level=ENORMOUS");
        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(page.getContentAsString()).contains("MAJOR");
    }

    @Test
    void the_file_puts_the_next_thing_owed_first_and_explains_every_deadline() throws Exception {
        String page = text(Role.SECURITY_OFFICER, FILE);

        assertThat(page).contains("自首次发现（11月24日 11:21）起算", "应在 24 小时内完成", "条例草案第十八条", "尚无回执编号", "当时尚不清楚", "原因");
        assertThat(page).containsSubsequence("btn btn-primary", FILE + "/plan");
        assertThat(page).doesNotContain("/waive");
    }

    @Test
    void an_ungraded_incident_is_to_be_graded_next_and_a_finished_one_to_be_closed() throws Exception {
        given(GivenIncident.ungraded());
        assertThat(text(Role.SECURITY_OFFICER, FILE)).containsSubsequence("btn btn-primary", FILE + "/grade");
        given(GivenIncident.done());
        assertThat(text(Role.SECURITY_OFFICER, FILE)).containsSubsequence("btn btn-primary", FILE + "/close");
    }

    @Test
    void what_has_ended_says_how_and_counts_nothing_down() throws Exception {
        given(GivenIncident.done());
        String page = text(Role.SECURITY_OFFICER, FILE);
        assertThat(page).contains("按时完成").doesNotContain("data-due", "已按时完成");
    }

    @Test
    void a_regulator_reads_the_file_and_finds_nothing_to_change() throws Exception {
        assertThat(text(Role.REGULATOR, FILE)).contains("接口泄露").doesNotContain("btn-primary");
    }

    @Test
    void a_file_that_is_not_there_or_not_ones_own_is_not_found() throws Exception {
        queries.answer(FindIncidentFile.class, query -> Optional.empty());
        assertThat(opened(Role.SECURITY_OFFICER, FILE).getStatus()).isEqualTo(404);
        assertThat(opened(Role.SECURITY_OFFICER, "/incidents/rubbish").getStatus())
                .isEqualTo(404);
        assertThat(opened(Role.HANDLER, "/incidents").getStatus()).isEqualTo(403);
        assertThat(opened(Role.REGULATOR, FILE + "/report").getStatus()).isEqualTo(404);
    }

    @Test
    void a_just_registered_incident_that_is_not_read_yet_is_waited_for() throws Exception {
        queries.answer(FindIncidentFile.class, query -> Optional.empty());
        assertThat(opened(Role.SECURITY_OFFICER, FILE + "?at=999999").getStatus())
                .isEqualTo(202);
    }

    @Test
    void a_registration_leaves_out_what_is_unknown_and_leads_to_its_file() throws Exception {
        commands.answerWith(command -> new RegisteredIncident(GivenIncident.ID, IncidentNumber.of(2611, 7), false));
        MockHttpServletResponse next = sent(
                Role.SECURITY_OFFICER,
                post("/incidents/new")
                        .param("commandId", WISH)
                        .param("title", "接口泄露")
                        .param("description", "经过")
                        .param("kind", "DATA_SECURITY")
                        .param("system", "DATA_PLATFORM")
                        .param("dataKinds", "PERSONAL", "PUBLIC")
                        .param("detectedAt", "2026-11-24T11:21"));

        assertThat(next.getRedirectedUrl()).isEqualTo(FILE + "?at=184226");
        RegisterIncident command = commands.only(RegisterIncident.class);
        assertThat(command.incidentId().value()).isEqualTo("incident-" + WISH);
        assertThat(command.dataKinds()).containsExactly(DataKind.PERSONAL, DataKind.PUBLIC);
        assertThat(command.detectedAt()).isEqualTo(GivenIncident.DETECTED);
        assertThat(command.occurredAt()).isNull();
        assertThat(command.unitId()).isNull();
    }

    @Test
    void an_incident_raised_from_a_complaint_is_prefilled_with_its_words_and_its_receipt() throws Exception {
        String form = text(Role.HOTLINE_SUPERVISOR, "/incidents/new?complaint=complaint-0002");

        assertThat(form).contains("value=\"2026-11-17T09:12:00.000\"", "健康码驾驶舱展示了我的姓名和电话", "value=\"complaint-0002\"");
        assertThat(text(Role.HOTLINE_SUPERVISOR, "/cases/complaint-0002"))
                .contains("/incidents/new?complaint=complaint-0002");
        assertThat(text(Role.HOTLINE_AGENT, "/cases/complaint-0002")).doesNotContain("/incidents/new");
        assertThat(opened(Role.SECURITY_OFFICER, "/incidents/new?complaint=complaint-0002")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void a_grading_carries_the_version_the_person_saw() throws Exception {
        sent(Role.SECURITY_OFFICER, act("grade").param("cityLevel", "MAJOR").param("reason", "十万人"));
        GradeIncident command = commands.only(GradeIncident.class);
        assertThat(command.expectedVersion()).isEqualTo(4);
        assertThat(command.cityLevel()).isEqualTo(IncidentLevel.MAJOR);
        assertThat(command.reason()).isEqualTo(new ClearText("十万人"));
    }

    @Test
    void a_report_says_what_is_still_unknown() throws Exception {
        sent(
                Role.SECURITY_OFFICER,
                act("report")
                        .param("kind", "INITIAL")
                        .param("content", "已下线")
                        .param("unknownItems", "CAUSE", "PEOPLE_AFFECTED"));
        SubmitAuthorityReport command = commands.only(SubmitAuthorityReport.class);
        assertThat(command.kind()).isEqualTo(AuthorityReportKind.INITIAL);
        assertThat(command.unknownItems()).isEqualTo(List.of(ReportItem.CAUSE, ReportItem.PEOPLE_AFFECTED));
        assertThat(command.acknowledgementNumber()).isNull();
    }

    @Test
    void a_late_act_asks_for_the_reason_and_only_supervisors_enter_what_was_done_earlier() throws Exception {
        assertThat(text(Role.SECURITY_OFFICER, FILE + "/plan"))
                .contains("lateReason")
                .doesNotContain("activatedAt");
        assertThat(text(Role.SECURITY_OFFICER, FILE + "/report")).doesNotContain("lateReason");
        assertThat(text(Role.HOTLINE_SUPERVISOR, FILE + "/plan")).contains("activatedAt", "lateEntryEvidence");
    }

    @Test
    void a_supervisor_waives_what_is_chosen_on_the_checklist() throws Exception {
        assertThat(text(Role.HOTLINE_SUPERVISOR, FILE)).contains(FILE + "/waive?deadlineId=authority-report");
        sent(
                Role.HOTLINE_SUPERVISOR,
                act("waive").param("deadlineId", "authority-report").param("reason", "已降级"));
        assertThat(commands.only(WaiveObligation.class).deadlineId()).isEqualTo(DeadlineId.AUTHORITY_REPORT);
        assertThat(opened(Role.SECURITY_OFFICER, FILE + "/waive").getStatus()).isEqualTo(403);
    }

    @Test
    void a_refusal_keeps_what_was_typed_and_a_conflict_lists_what_changed() throws Exception {
        commands.refuseWith(RefusedException.because("expectedVersion", RefusalCode.CHANGED_SINCE, 0, 4));
        MockHttpServletResponse again = sent(
                Role.SECURITY_OFFICER,
                post(FILE + "/grade")
                        .param("commandId", WISH)
                        .param("version", "0")
                        .param("cityLevel", "GENERAL")
                        .param("reason", "范围很小"));
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentAsString())
                .contains("定为重大", "范围很小", WISH, "name=\"version\" value=\"4\"")
                .doesNotContain("登记安全事件");
    }

    @Test
    void what_is_missing_is_said_beside_its_field() throws Exception {
        MockHttpServletResponse again =
                sent(Role.SECURITY_OFFICER, act("report").param("kind", "INITIAL"));
        assertThat(again.getStatus()).isEqualTo(400);
        assertThat(again.getContentAsString()).contains("href=\"#f-content\"");
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void programs_read_and_change_incidents_too() throws Exception {
        MockHttpServletResponse file = opened(Role.SECURITY_OFFICER, "/api/v1" + FILE);
        assertThat(file.getHeader("ETag")).isEqualTo("\"4\"");
        assertThat(file.getContentAsString())
                .contains("\"deadlineId\":\"authority-report\"", "\"state\":\"RUNNING\"", "\"number\":\"S-2611-0007-");
        assertThat(opened(Role.SECURITY_OFFICER, "/api/v1/incidents?open=true").getContentAsString())
                .contains("\"nextObligation\":\"plan\"");
        assertThat(opened(Role.SECURITY_OFFICER, "/api/v1/incidents?opne=true").getStatus())
                .isEqualTo(400);
        sent(
                Role.SECURITY_OFFICER,
                post("/api/v1" + FILE + "/grade")
                        .header("If-Match", "\"4\"")
                        .header("Idempotency-Key", "k-1")
                        .contentType("application/json")
                        .content("{\"cityLevel\":\"GENERAL\",\"reason\":\"范围很小\"}"));
        assertThat(commands.only(GradeIncident.class).expectedVersion()).isEqualTo(4);
        MockHttpServletResponse refused = sent(
                Role.SECURITY_OFFICER,
                post("/api/v1" + FILE + "/report")
                        .contentType("application/json")
                        .content("{}"));
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString()).contains("\"field\":\"kind\"", "\"field\":\"content\"");
    }

    @Test
    void a_correction_is_sent_with_all_three_instants_as_they_should_be() throws Exception {
        given(GivenIncident.inHand());
        assertThat(text(Role.SECURITY_OFFICER, FILE + "/correct")).contains("detectedAt", "evidence");
        sent(
                Role.SECURITY_OFFICER,
                act("correct")
                        .param("occurredAt", "2026-11-24T10:00")
                        .param("detectedAt", "2026-11-24T11:00")
                        .param("reason", "时区看错了")
                        .param("evidence", "防火墙日志"));
        CorrectIncidentInstants correction = commands.only(CorrectIncidentInstants.class);
        assertThat(correction.occurredAt()).isEqualTo(Given.at("2026-11-24T10:00"));
        assertThat(correction.detectedAt()).isEqualTo(Given.at("2026-11-24T11:00"));
        assertThat(correction.learnedAt()).isNull();
        assertThat(correction.evidence()).isEqualTo(new ClearText("防火墙日志"));
    }

    @Test
    void a_correction_without_its_detection_or_evidence_is_named() throws Exception {
        given(GivenIncident.inHand());
        MockHttpServletResponse refused = sent(
                Role.SECURITY_OFFICER,
                post("/api/v1" + FILE + "/correct")
                        .contentType("application/json")
                        .content("{\"reason\":\"时区看错了\"}"));
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString()).contains("\"field\":\"detectedAt\"", "\"field\":\"evidence\"");
    }

    @Test
    void what_waits_shows_what_was_and_what_should_be_and_a_supervisor_decides() throws Exception {
        given(GivenIncident.withACorrection(CorrectionState.WAITING));
        queries.answer(
                FindColleagues.class,
                query -> List.of(new Colleague(new AccountId("account-officer"), new ClearText("安全员小林"))));
        assertThat(text(Role.HOTLINE_SUPERVISOR, FILE)).contains("时区看错了", "防火墙日志", "安全员小林", "/decide-correction");
        assertThat(text(Role.SECURITY_OFFICER, FILE))
                .contains("时区看错了")
                .doesNotContain("/decide-correction", "/correct\"");
        assertThat(text(Role.HOTLINE_SUPERVISOR, FILE + "/decide-correction")).contains("时区看错了");
        sent(
                Role.HOTLINE_SUPERVISOR,
                act("decide-correction").param("correction", "1").param("approved", "NO"));
        DecideOnCorrection decision = commands.only(DecideOnCorrection.class);
        assertThat(decision.correction()).isEqualTo(1);
        assertThat(decision.approved()).isFalse();
    }

    private void given(IncidentFile file) {
        queries.answer(FindIncidentFile.class, query -> Optional.of(file));
        queries.answer(FindIncidents.class, query -> new IncidentPage(List.of(file.summary()), 1, Given.FRESH));
    }

    private static MockHttpServletRequestBuilder act(String path) {
        return post(FILE + "/" + path).param("commandId", WISH).param("version", "4");
    }

    private MockHttpServletResponse sent(Role role, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(as(role)).with(csrf())).andReturn().getResponse();
    }

    private MockHttpServletResponse opened(Role role, String address) throws Exception {
        return mvc.perform(get(address).with(as(role))).andReturn().getResponse();
    }

    private String text(Role role, String address) throws Exception {
        MockHttpServletResponse page = opened(role, address);
        assertThat(page.getStatus()).as(address).isEqualTo(200);
        return page.getContentAsString();
    }
}
