package io.huiyin.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;

/** One security incident from the first sign to its closing, lived by its officer and a supervisor in a real browser. */
@EnabledIf(value = "chromiumIsInstalled", disabledReason = InTheBrowser.NO_CHROMIUM)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IncidentInTheBrowserTest extends InTheBrowser {

    private static final String TITLE = "人口库共享接口未鉴权";

    private static String file;

    @BeforeAll
    static void start() {
        startBoth();
    }

    @Test
    @Order(1)
    void an_officer_sees_at_the_security_desk_the_countdown_that_runs() throws IOException {
        browser.signIn(server, "officer");
        browser.open(server.address("/incidents"));

        assertThat(browser.text()).contains("未办结", "立即通知个人信息保护部门", "剩 ").doesNotContain("/cases");
        assertThat(browser.has(".countdown[data-due]")).isTrue();
        browser.picture("incidents");
    }

    @Test
    @Order(2)
    void the_officer_who_forgets_a_field_loses_nothing() {
        browser.follow("/incidents/new");
        browser.type("title", TITLE);
        browser.choose("kind", "DATA_SECURITY");
        browser.choose("system", "DATA_PLATFORM");
        browser.withoutChecks();
        browser.submit();

        assertThat(browser.awaitText("没有提交成功")).contains("经过");
        assertThat(browser.has("input[name=title][value='" + TITLE + "']")).isTrue();
    }

    @Test
    @Order(3)
    void the_officer_registers_and_grades_it_and_three_clocks_run() throws IOException {
        browser.picture("incident-new");
        browser.type("description", "接口返回了不该公开的身份证号，已临时下线。");
        browser.submit();
        browser.awaitText("待定级");
        file = browser.path();
        assertThat(browser.heading()).isEqualTo(TITLE);
        assertThat(browser.text()).contains("S-");

        browser.follow("/grade");
        browser.choose("cityLevel", "MAJOR");
        browser.type("reason", "涉及十万人以上的个人信息");
        browser.picture("incident-grade");
        browser.submit();

        assertThat(browser.awaitText("处置中")).contains("启动应急预案", "告知可能受影响者", "剩 ");
        assertThat(browser.texts(".obligations li.owed")).hasSize(3);
        browser.picture("incident");
    }

    @Test
    @Order(4)
    void the_officer_reads_why_the_report_is_due_then_and_that_judging_late_wins_no_time() throws IOException {
        browser.open(server.address(file + "/deadlines/authority-report"));

        assertThat(browser.text())
                .contains("城市大脑重大安全事件", "incident-report@2", "条文待核实", "首次发现", "自此起算", "定级早晚不影响起算", "24 小时，连续计算");
        browser.picture("incident-why");
        browser.open(server.address(file));
    }

    @Test
    @Order(5)
    void the_officer_finds_that_it_was_noticed_earlier_and_the_clocks_move_at_once() throws IOException {
        browser.follow("/correct");
        browser.set("detectedAt", detectedMoved(-5));
        browser.type("reason", "值班员先前已接到告警");
        browser.type("evidence", "告警平台日志 17");
        browser.picture("incident-correct");
        browser.submit();
        assertThat(browser.awaitText("第 1 次更正")).contains("已更正", "值班员先前已接到告警", "告警平台日志 17", "期限变动");
        browser.picture("incident-corrected");
        browser.open(server.address(file + "/deadlines/authority-report"));
        assertThat(browser.text()).contains("期限变动");
        browser.open(server.address(file));
    }

    private static String detectedMoved(int minutes) {
        LocalDateTime shown = LocalDateTime.parse(browser.valueOf("detectedAt"));
        return shown.plusMinutes(minutes).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    @Test
    @Order(6)
    void a_time_put_later_waits_for_another_person() throws IOException {
        browser.follow("/correct");
        browser.set("detectedAt", detectedMoved(2));
        browser.type("reason", "告警为误报");
        browser.type("evidence", "告警平台日志 18");
        browser.submit();
        assertThat(browser.awaitText("第 2 次更正")).contains("待批准");
        assertThat(browser.has("a[href$='/decide-correction']")).isFalse();

        browser.signIn(server, "supervisor");
        browser.open(server.address(file));
        browser.followText("决定时间更正");
        browser.choose("approved", "NO");
        browser.picture("incident-decide-correction");
        assertThat(browser.text()).contains("安全员小林 提出于");
        browser.submit();
        assertThat(browser.awaitText("未同意")).contains("告警为误报");

        browser.signIn(server, "officer");
        browser.open(server.address(file));
    }

    @Test
    @Order(7)
    void the_officer_starts_the_plan_and_reports_and_the_supervisor_waives_the_notice() throws IOException {
        browser.follow("/plan");
        browser.type("plan", "数据泄露应急预案，成立处置组");
        browser.submit();
        browser.awaitText("已记录启动应急预案");

        browser.follow("/report");
        browser.type("content", "接口已下线，人数待查。");
        browser.tick("unknownItems", "PEOPLE_AFFECTED");
        browser.picture("incident-report");
        browser.submit();
        assertThat(browser.awaitText("已记录报告")).contains("初报", "受影响人数", "尚无回执编号");
        assertThat(browser.has("a[href$='/waive']")).isFalse();

        browser.signIn(server, "supervisor");
        browser.open(server.address(file));
        browser.follow("deadlineId=notice-to-affected");
        browser.type("reason", "经核实未造成实际泄露");
        browser.submit();
        assertThat(browser.awaitText("已免除。")).contains("经核实未造成实际泄露");
    }

    @Test
    @Order(8)
    void the_officer_closes_it_and_the_file_tells_the_whole_story() throws IOException {
        browser.signIn(server, "officer");
        browser.open(server.address(file));
        browser.follow("/close");
        browser.type("conclusion", "鉴权已补上并复测。");
        browser.submit();

        assertThat(browser.awaitText("已办结。")).contains("鉴权已补上并复测", "登记安全事件", "定级", "报告主管部门", "按时完成", "已免除");
        browser.picture("incident-closed");
    }

    @Test
    @Order(9)
    void an_officer_of_another_organisation_finds_nothing() {
        browser.signIn(server, "officer2");
        browser.open(server.address(file));
        assertThat(browser.text()).contains("404").doesNotContain(TITLE);
        browser.open(server.address("/incidents?open=false"));
        assertThat(browser.text()).doesNotContain(TITLE);
    }

    @Test
    @Order(10)
    void a_supervisor_raises_an_incident_from_a_complaint_and_both_files_know_each_other() {
        browser.signIn(server, "supervisor");
        browser.open(server.address("/cases"));
        browser.followText("健康驾驶舱展示了我的姓名和电话");
        String complaint = browser.path();
        browser.followText("上报为安全事件");
        browser.choose("kind", "DATA_SECURITY");
        browser.choose("system", "COCKPIT");
        browser.submit();
        browser.awaitText("待定级");
        String raised = browser.path();
        assertThat(browser.has("a[href='" + complaint + "']")).isTrue();

        browser.open(server.address(complaint));
        assertThat(browser.awaitText("本件引出安全事件")).contains("由本件发现的安全事件");
        assertThat(browser.has("a[href='" + raised + "']")).isTrue();
    }

    @Test
    @Order(11)
    void the_pages_speak_english_fit_a_phone_and_have_no_barrier() throws IOException {
        browser.signIn(server, "officer");
        browser.complaints();
        browser.open(server.address("/incidents?lang=en"));
        assertThat(browser.text()).contains("Security incidents", "left");
        browser.open(server.address("/incidents?lang=zh-CN"));
        browser.followText("医保结算接口异常访问");
        String running = browser.path();
        for (String page : new String[] {
            "/incidents", "/incidents/new", running, running + "/report", running + "/grade", running + "/notice", file
        }) {
            browser.open(server.address(page));
            assertThat(browser.barriers()).as("barriers on %s", page).isEmpty();
            assertThat(browser.complaints()).as("complaints on %s", page).isEmpty();
        }
        browser.phoneWidth();
        for (String page : new String[] {"/incidents", "/incidents/new", running, running + "/report"}) {
            browser.open(server.address(page));
            assertThat(browser.isWiderThanItsWindow()).as(page).isFalse();
        }
        browser.open(server.address(running));
        browser.picture("incident-phone");
        browser.open(server.address("/incidents"));
        browser.picture("incidents-phone");
        browser.deskWidth();
    }
}
