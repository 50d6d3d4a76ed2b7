package io.huiyin.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.AccountState;
import io.huiyin.api.account.AccountSummary;
import io.huiyin.api.account.FindAccounts;
import io.huiyin.api.account.FindSignIns;
import io.huiyin.api.account.Role;
import io.huiyin.api.account.SignInSummary;
import io.huiyin.api.cases.FindCases;
import io.huiyin.api.health.FindHealth;
import io.huiyin.api.health.HealthFigure.Count;
import io.huiyin.api.health.HealthFinding;
import io.huiyin.api.health.HealthLine;
import io.huiyin.api.health.HealthSubject;
import io.huiyin.api.health.HouseHealth;
import io.huiyin.api.incidents.FindIncidentFile;
import io.huiyin.api.incidents.FindIncidents;
import io.huiyin.api.incidents.IncidentFile;
import io.huiyin.api.incidents.IncidentPage;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.trail.FindLedgerVerification;
import io.huiyin.api.trail.LedgerVerification;
import io.huiyin.api.trail.VerifiedLedger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The first page of each role, and how the house is. */
@SliceTest
class StartPagesTest {

    private static final AccountId LI = new AccountId("account-li");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeQueries queries;

    @BeforeEach
    void a_house_at_work() {
        queries.reset(Given.ALL);
        IncidentFile incident = GivenIncident.inHand();
        queries.answer(FindIncidents.class, query -> new IncidentPage(List.of(incident.summary()), 1, Given.FRESH));
        queries.answer(FindIncidentFile.class, query -> Optional.of(incident));
        queries.answer(
                FindLedgerVerification.class,
                query -> new LedgerVerification(
                        new VerifiedLedger(true, 3, 99, "00", Given.NOW, Given.NOW, Given.NOW, null), null));
        queries.answer(
                FindAccounts.class,
                query -> List.of(
                        new AccountSummary(LI, Role.HANDLER, Given.DATA_BUREAU, AccountState.ACTIVE, Given.NOW)));
        queries.answer(
                FindSignIns.class,
                query -> List.of(new SignInSummary(
                        LI,
                        new ClearText("li"),
                        new ClearText("李工"),
                        true,
                        List.of(),
                        1,
                        Given.NOW,
                        Given.NOW.plusSeconds(300))));
        queries.answer(FindHealth.class, query -> health(HealthFinding.ALONE));
    }

    private static HouseHealth health(HealthFinding... findings) {
        return new HouseHealth(
                "node-1",
                Given.NOW,
                Arrays.stream(findings)
                        .map(finding -> HealthLine.of(
                                HealthSubject.NODE, Given.NOW, finding, new Count(1), new Count(2), new Count(3)))
                        .toList());
    }

    private MockHttpServletResponse page(Role role, String path, String language) throws Exception {
        return Reading.page(mvc, role, path, language);
    }

    private String html(Role role, String path) throws Exception {
        return page(role, path, "zh-CN").getContentAsString();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SYSTEM")
    void everybody_has_a_first_page_that_is_whole_in_both_languages(Role role) throws Exception {
        for (String language : List.of("zh-CN", "en")) {
            MockHttpServletResponse page = page(role, "/", language);

            assertThat(page.getStatus()).isEqualTo(200);
            PagesTest.assertWhole(page.getContentAsString(), language);
            assertThat(page.getContentAsString()).contains("href=\"/\"", "aria-current=\"true\"");
        }
    }

    @Test
    void an_agent_is_invited_to_register_and_sees_the_own_cases() throws Exception {
        String page = html(Role.HOTLINE_AGENT, "/");

        assertThat(page).contains("btn btn-primary", "/cases/new", "我登记的，还在办", "我登记的，已有答复");
        assertThat(queries.asked(FindCases.class))
                .isNotEmpty()
                .allSatisfy(query -> assertThat(query.filter().mine()).isTrue());
    }

    @Test
    void a_handler_is_invited_to_answer_the_case_with_the_least_time() throws Exception {
        assertThat(html(Role.HANDLER, "/")).contains("答复最急的一件").contains("/reply\"");
    }

    @Test
    void a_handler_sees_how_many_cases_the_unit_has_not_taken_note_of() throws Exception {
        assertThat(html(Role.HANDLER, "/")).contains("待签收", "/cases?unacknowledged=true");
        assertThat(queries.asked(FindCases.class))
                .anySatisfy(query -> assertThat(query.filter().unacknowledged()).isTrue());
    }

    @Test
    void a_supervisor_sees_what_nobody_has_and_what_is_short_of_time() throws Exception {
        queries.answer(FindHealth.class, query -> health(HealthFinding.ALONE, HealthFinding.MESSAGES_DEAD));

        assertThat(html(Role.HOTLINE_SUPERVISOR, "/"))
                .contains("待交办", "已交办、单位尚未签收", "逾期与 24 小时内到期", "未办结的安全事件", "1 条通知发送失败", "/health");
    }

    @Test
    void an_officer_sees_the_strictest_clock_and_the_act_that_ends_it() throws Exception {
        assertThat(html(Role.SECURITY_OFFICER, "/"))
                .contains("最紧的时限", "启动应急预案", "data-due=", "/plan\"")
                .doesNotContain("/cases");
    }

    @Test
    void a_regulator_sees_misses_and_whether_the_ledger_is_proved() throws Exception {
        assertThat(html(Role.REGULATOR, "/")).contains("错过期限", "账本完好", "/trail");
    }

    @Test
    void those_who_keep_accounts_see_which_rest() throws Exception {
        assertThat(html(Role.SECURITY_ADMIN, "/")).contains("李工", "暂停至", "初始密码未改", "系统一切正常");
        assertThat(html(Role.AUDITOR, "/")).contains("李工", "账本完好").doesNotContain("开立账号");
    }

    @Test
    void every_finding_has_a_sentence_and_what_is_not_in_order_has_advice() throws Exception {
        queries.answer(FindHealth.class, query -> health(HealthFinding.values()));
        for (String language : List.of("zh-CN", "en")) {
            String page = page(Role.SYSTEM_ADMIN, "/health", language).getContentAsString();

            PagesTest.assertWhole(page, language);
            assertThat(page).doesNotContain("{0", "{1", "{2", "health.finding", "health.advice");
            assertThat(page.split("class=\"health-advice\"", -1).length - 1)
                    .isEqualTo(health(HealthFinding.values()).troubles().size());
        }
    }

    @Test
    void the_gravest_findings_are_counted_and_the_milder_ones_are_not() throws Exception {
        queries.answer(
                FindHealth.class,
                query -> health(HealthFinding.ALONE, HealthFinding.VIEWS_CATCH_UP, HealthFinding.MESSAGES_DEAD));

        assertThat(html(Role.SYSTEM_ADMIN, "/health")).contains("有 1 项不正常，需要有人处理。");
        queries.answer(FindHealth.class, query -> health(HealthFinding.ALONE, HealthFinding.VIEWS_CATCH_UP));
        assertThat(html(Role.SYSTEM_ADMIN, "/health")).contains("有 1 项滞后，一般会自行恢复。");
        queries.answer(FindHealth.class, query -> health(HealthFinding.ALONE));
        assertThat(html(Role.SYSTEM_ADMIN, "/health")).contains("一切正常");
    }

    @ParameterizedTest
    @EnumSource(names = {"HOTLINE_AGENT", "HANDLER", "SECURITY_OFFICER", "AUDITOR"})
    void the_health_of_the_house_is_not_everybodys(Role role) throws Exception {
        assertThat(page(role, "/health", "zh-CN").getStatus()).isEqualTo(403);
        assertThat(html(role, "/")).doesNotContain("href=\"/health\"");
    }
}
