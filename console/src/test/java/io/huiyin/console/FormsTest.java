package io.huiyin.console;

import static io.huiyin.console.SliceTest.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.huiyin.api.account.Role;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.complaint.RegisteredComplaint;
import io.huiyin.api.complaint.ReplyToComplaint;
import io.huiyin.api.complaint.RevealComplainant;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.refusal.Violation;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.EstablishUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SliceTest
class FormsTest {

    private static final String WISH = "0193587a-0000-7000-8000-000000000001";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeQueries queries;

    @Autowired
    private FakeCommands commands;

    @BeforeEach
    void someCases() {
        queries.reset(Given.ALL);
        commands.reset();
    }

    @Test
    void a_registration_is_sent_in_the_persons_name_and_leads_to_its_file() throws Exception {
        commands.answerWith(command -> registered((RegisterComplaint) command));
        MockHttpServletResponse next = sent(
                Role.HOTLINE_AGENT,
                registration("噪音", "夜里施工\r\n很吵")
                        .param("breachOfRegulation", "true")
                        .param("phone", "13800002207")
                        .param("receivedAt", "2026-11-24T09:12")
                        .param("lateEntryReason", "系统停机"));
        RegisterComplaint command = commands.only(RegisterComplaint.class);
        assertThat(next.getRedirectedUrl()).isEqualTo("/cases/complaint-" + WISH + "?at=184226");
        assertThat(command.complaintId().value()).isEqualTo("complaint-" + WISH);
        assertThat(command.commandId().value()).isEqualTo(WISH);
        assertThat(command.channel()).isEqualTo(Channel.PHONE);
        assertThat(command.matter().kind()).isEqualTo(MatterKind.COMPLAINT);
        assertThat(command.matter().breachOfRegulation()).isTrue();
        assertThat(command.receivedAt()).isEqualTo(Given.at("2026-11-24T09:12"));
        assertThat(command.complainant().phone()).isEqualTo(new ClearText("13800002207"));
        assertThat(command.complainant().name()).isNull();
        assertThat(commands.sent().get(0).metaData())
                .containsEntry("actor", "account-hotline_agent")
                .containsEntry("role", "HOTLINE_AGENT")
                .containsEntry("source", "console");
    }

    @Test
    void an_empty_registration_names_every_missing_field_and_sends_nothing() throws Exception {
        MockHttpServletResponse again = sent(
                Role.HOTLINE_AGENT, post("/cases/new").param("commandId", WISH).param("narrative", "已经写了很多"));
        assertThat(again.getStatus()).isEqualTo(400);
        for (String field : List.of("f-channel", "f-kind", "f-subject")) {
            assertThat(again.getContentAsString()).contains("href=\"#" + field + "\"");
        }
        assertThat(again.getContentAsString()).contains("已经写了很多", WISH, "此项必填", "aria-invalid=\"true\"");
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void what_the_house_refuses_stands_beside_its_field_and_nothing_typed_is_lost() throws Exception {
        commands.refuseWith(new CommandExecutionException(
                "wrapped",
                new RefusedException(List.of(
                        Violation.of("subject", RefusalCode.TOO_LONG, 200),
                        Violation.of("complainant.phone", RefusalCode.MALFORMED, "+86 571 1234-5678"),
                        Violation.of("receivedAt", RefusalCode.IN_THE_FUTURE, Given.at("2026-11-25T09:00"), Given.NOW),
                        Violation.of("somewhere", RefusalCode.NO_CALENDAR, 2031)))));
        MockHttpServletResponse again = sent(
                Role.HOTLINE_AGENT,
                registration("很长的事由", "内容在此").param("phone", "abc").param("name", "张三"));
        assertThat(again.getStatus()).isEqualTo(400);
        assertThat(again.getContentAsString())
                .contains("很长的事由", "内容在此", "value=\"abc\"", "value=\"张三\"", WISH)
                .contains("最多 200 个字", "+86 571 1234-5678", "时间 11月25日 09:00 晚于现在（11月24日 17:21）")
                .contains("工作日历中没有 2031 年");
    }

    @Test
    void a_time_that_is_none_is_named_with_an_example() throws Exception {
        MockHttpServletResponse again =
                sent(Role.HOTLINE_AGENT, registration("噪音", "内容").param("receivedAt", "昨天"));
        assertThat(again.getStatus()).isEqualTo(400);
        assertThat(again.getContentAsString()).contains("格式不对，应为：2026-11-24T17:21", "value=\"昨天\"");
    }

    @Test
    void an_unknown_outcome_and_a_failure_keep_the_form_and_its_id() throws Exception {
        commands.refuseWith(RefusedException.because(null, RefusalCode.OUTCOME_UNKNOWN));
        MockHttpServletResponse unknown = sent(Role.HOTLINE_AGENT, registration("噪音", "内容在此"));
        commands.refuseWith(new IllegalStateException("secret detail"));
        MockHttpServletResponse failed = sent(Role.HOTLINE_AGENT, registration("噪音", "内容在此"));
        assertThat(unknown.getStatus()).isEqualTo(503);
        assertThat(unknown.getContentAsString()).contains("再次提交是安全的", "内容在此", WISH);
        assertThat(failed.getStatus()).isEqualTo(500);
        assertThat(failed.getContentAsString()).contains("再次提交不会重复办理", "内容在此", WISH);
        assertThat(failed.getContentAsString()).doesNotContain("secret detail");
    }

    @Test
    void a_form_without_its_token_is_refused() throws Exception {
        MockHttpServletResponse answer = mvc.perform(registration("噪音", "内容").with(as(Role.HOTLINE_AGENT)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void every_opened_form_has_an_id_of_its_own() throws Exception {
        assertThat(wishOf("/cases/new")).isNotEqualTo(wishOf("/cases/new"));
    }

    @Test
    void a_dispatch_carries_the_version_the_person_saw() throws Exception {
        sent(Role.HOTLINE_SUPERVISOR, dispatch("1", Given.DATA_BUREAU.value()).param("instruction", "请核实"));
        DispatchComplaint command = commands.only(DispatchComplaint.class);
        assertThat(command.expectedVersion()).isEqualTo(1);
        assertThat(command.unitId()).isEqualTo(Given.DATA_BUREAU);
        assertThat(command.instruction()).isEqualTo(new ClearText("请核实"));
    }

    @Test
    void a_dispatch_to_nowhere_is_refused_by_field() throws Exception {
        assertThat(sent(Role.HOTLINE_AGENT, dispatch("1", "")).getContentAsString())
                .contains("href=\"#f-unitId\"");
        assertThat(sent(Role.HOTLINE_AGENT, dispatch("1", "<b>")).getContentAsString())
                .contains("格式不对");
        commands.refuseWith(RefusedException.because("unitId", RefusalCode.UNKNOWN_UNIT, "unit-nowhere"));
        assertThat(sent(Role.HOTLINE_AGENT, dispatch("1", "unit-nowhere")).getContentAsString())
                .contains("没有这个单位：unit-nowhere");
    }

    @Test
    void a_conflict_lists_what_changed_and_the_next_try_carries_the_new_version() throws Exception {
        commands.refuseWith(RefusedException.because("expectedVersion", RefusalCode.CHANGED_SINCE, 0, 2));
        MockHttpServletResponse again = sent(
                Role.HANDLER,
                post("/cases/complaint-0002/reply")
                        .param("commandId", WISH)
                        .param("version", "0")
                        .param("reply", "已经停止展示"));
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentAsString())
                .contains("您看到第 0 版，现为第 2 版", "交办至 数据资源局", "期限确定", "已经停止展示", WISH)
                .contains("name=\"version\" value=\"2\"")
                .doesNotContain("电话收件，举报");
    }

    @Test
    void a_late_reply_is_for_supervisors_with_evidence() throws Exception {
        assertThat(opened(Role.HANDLER, "/cases/complaint-0002/reply")).doesNotContain("lateEntryEvidence");
        assertThat(opened(Role.HOTLINE_SUPERVISOR, "/cases/complaint-0002/reply"))
                .contains("lateEntryEvidence");
        sent(
                Role.HOTLINE_SUPERVISOR,
                post("/cases/complaint-0002/reply")
                        .param("commandId", WISH)
                        .param("version", "2")
                        .param("reply", "已答复")
                        .param("repliedAt", "2026-11-23T16:40")
                        .param("lateEntryEvidence", "通话录音 0423"));
        ReplyToComplaint command = commands.only(ReplyToComplaint.class);
        assertThat(command.repliedAt()).isEqualTo(Given.at("2026-11-23T16:40"));
        assertThat(command.lateEntryEvidence()).isEqualTo(new ClearText("通话录音 0423"));
    }

    @Test
    void even_when_the_case_cannot_be_read_the_reply_is_not_lost() throws Exception {
        queries.failWith(RefusedException.because(null, RefusalCode.BUSY));
        commands.refuseWith(RefusedException.because(null, RefusalCode.BUSY));
        MockHttpServletResponse again = sent(
                Role.HANDLER,
                post("/cases/complaint-0002/reply").param("commandId", WISH).param("reply", "写了很久的答复"));
        assertThat(again.getStatus()).isEqualTo(503);
        assertThat(again.getContentAsString()).contains("写了很久的答复", "系统正忙", WISH);
    }

    @Test
    void who_complains_is_shown_for_a_purpose_only() throws Exception {
        commands.answerWith(command ->
                new Complainant(new ClearText("李四"), new ClearText("13812342207"), null, new ClearText("某某街道 1 号")));
        MockHttpServletResponse without = sent(Role.HANDLER, reveal(""));
        assertThat(without.getStatus()).isEqualTo(400);
        assertThat(without.getContentAsString()).doesNotContain("李四").contains("138****2207", "此项必填");
        MockHttpServletResponse shown = sent(Role.HANDLER, reveal("核实地点"));
        assertThat(shown.getContentAsString()).contains("李四", "13812342207", "某某街道 1 号", "本次查看已记入台账");
        assertThat(shown.getHeader("Cache-Control")).contains("no-store");
        assertThat(commands.only(RevealComplainant.class).purpose()).isEqualTo(new ClearText("核实地点"));
        String card =
                sent(Role.HANDLER, reveal("核实地点").header("HX-Request", "true")).getContentAsString();
        assertThat(card).startsWith("<section").contains("李四").doesNotContain("<html");
    }

    @Test
    void a_unit_is_established_by_the_one_who_keeps_them() throws Exception {
        MockHttpServletResponse next = sent(
                Role.SYSTEM_ADMIN,
                post("/units")
                        .param("commandId", WISH)
                        .param("name", "民政局")
                        .param("level", "CITY")
                        .param("parent", ""));
        EstablishUnit command = commands.only(EstablishUnit.class);
        assertThat(next.getRedirectedUrl()).isEqualTo("/units");
        assertThat(command.unitId().value()).isEqualTo("unit-" + WISH);
        assertThat(command.parent()).isNull();
        commands.refuseWith(RefusedException.because("parent", RefusalCode.WRONG_PARENT));
        assertThat(sent(
                                Role.SYSTEM_ADMIN,
                                post("/units").param("commandId", WISH).param("name", "民政局"))
                        .getContentAsString())
                .contains("value=\"民政局\"", "此项必填");
    }

    private static RegisteredComplaint registered(RegisterComplaint command) {
        return new RegisteredComplaint(
                command.complaintId(), Given.OVERDUE.summary().number(), Given.OVERDUE.deadline(), false);
    }

    private static MockHttpServletRequestBuilder registration(String subject, String narrative) {
        return post("/cases/new")
                .param("commandId", WISH)
                .param("channel", "PHONE")
                .param("kind", "COMPLAINT")
                .param("subject", subject)
                .param("narrative", narrative);
    }

    private static MockHttpServletRequestBuilder dispatch(String version, String unit) {
        return post("/cases/complaint-0003/dispatch")
                .param("commandId", WISH)
                .param("version", version)
                .param("unitId", unit);
    }

    private static MockHttpServletRequestBuilder reveal(String purpose) {
        return post("/cases/complaint-0002/reveal").param("commandId", WISH).param("purpose", purpose);
    }

    private MockHttpServletResponse sent(Role role, MockHttpServletRequestBuilder form) throws Exception {
        return mvc.perform(form.with(as(role)).with(csrf())).andReturn().getResponse();
    }

    private String opened(Role role, String path) throws Exception {
        return mvc.perform(get(path).with(as(role))).andReturn().getResponse().getContentAsString();
    }

    private String wishOf(String path) throws Exception {
        Matcher wish =
                Pattern.compile("name=\"commandId\" value=\"([^\"]+)\"").matcher(opened(Role.HOTLINE_AGENT, path));
        assertThat(wish.find()).isTrue();
        return wish.group(1);
    }
}
