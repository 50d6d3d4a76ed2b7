package io.huiyin.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.verifier.checkpoint.VerifierKey;
import io.huiyin.verifier.cli.Found;
import io.huiyin.verifier.cli.OfflineVerifier;
import io.huiyin.verifier.verify.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** One complaint from the call to the answer, lived by three people in a real browser. */
@EnabledIf(value = "chromiumIsInstalled", disabledReason = InTheBrowser.NO_CHROMIUM)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComplaintInTheBrowserTest extends InTheBrowser {

    private static final String SUBJECT = "路口信号灯被树枝遮挡";
    private static final String REPLY = "已联系园林部门修剪，信号灯现已可见，感谢您的反映。";

    private static String caseFile;

    @BeforeAll
    static void start() {
        startBoth();
    }

    @Test
    @Order(1)
    void a_wrong_password_is_told_in_a_sentence() throws IOException {
        browser.open(server.address("/cases"));
        assertThat(browser.path()).isEqualTo("/login");
        browser.picture("sign-in");
        browser.type("username", "agent");
        browser.type("password", "wrong");
        browser.submit();

        assertThat(browser.awaitText("不正确")).contains("密码");
    }

    @Test
    @Order(2)
    void an_agent_who_forgets_a_field_loses_nothing_and_is_told_which() {
        browser.signIn(server, "agent");
        browser.open(server.address("/cases/new"));
        browser.choose("channel", "PHONE");
        browser.choose("kind", "COMPLAINT");
        browser.type("subject", SUBJECT);
        browser.type("narrative", "早高峰时路口的信号灯被树枝完全遮住，看不见红灯。");
        browser.type("phone", "not a number");
        browser.submit();

        assertThat(browser.awaitText("格式不对")).contains("电话");
        assertThat(browser.has("input[name=subject][value='" + SUBJECT + "']")).isTrue();
    }

    @Test
    @Order(3)
    void the_agent_registers_the_complaint_and_sees_its_deadline_explained() throws IOException {
        browser.type("phone", "138 0000 2207");
        browser.type("name", "张女士");
        browser.submit();
        browser.awaitText("待交办");
        caseFile = browser.path();

        assertThat(browser.heading()).isEqualTo(SUBJECT);
        assertThat(browser.texts(".ribbon-days li")).hasSizeGreaterThanOrEqualTo(6);
        assertThat(browser.texts(".ribbon-days li.counted")).hasSize(5);
        assertThat(browser.text())
                .contains("138****2207", "第 4 日", "24:00")
                .doesNotContain("张女士", "13800002207", "138 0000 2207");
        browser.picture("registered");
    }

    @Test
    @Order(4)
    void a_supervisor_dispatches_it() {
        browser.signIn(server, "supervisor");
        browser.open(server.address(caseFile));
        browser.follow("/dispatch");
        browser.choose("unitId", "unit-data-bureau");
        browser.submit();

        assertThat(browser.awaitText("办理中")).contains("市数据资源局");
    }

    @Test
    @Order(5)
    void a_handler_of_the_unit_answers_it_and_the_file_tells_the_whole_story() throws IOException {
        browser.signIn(server, "handler");
        browser.open(server.address(caseFile));
        browser.follow("/reply");
        browser.type("reply", REPLY);
        browser.submit();
        String file = browser.awaitText("已答复");

        assertThat(file).contains(REPLY, "登记", "交办", "答复");
        assertThat(browser.has("a[href$='/reply']")).isFalse();
        browser.picture("case");
    }

    @Test
    @Order(6)
    void whoever_answered_takes_a_receipt_home_that_anybody_can_verify(@TempDir Path home) throws IOException {
        String receipt = browser.fetched(browser.address("a[href*='/receipts/']"));
        String key = browser.fetched("/checkpoint/public-key");
        Path file = Files.writeString(home.resolve("reply.tlog-proof"), receipt);

        Found found = new OfflineVerifier(List.of(VerifierKey.parse(key)), ProgressListener.SILENT).verify(file);

        assertThat(found.lines()).last().isEqualTo("核验通过 SOUND");
        assertThat(found.lines().get(0)).contains("ComplaintReplied").doesNotContain(REPLY);
    }

    @Test
    @Order(7)
    void a_regulator_reads_everything_and_finds_no_button_to_change_it() throws IOException {
        browser.signIn(server, "regulator");
        browser.open(server.address("/cases"));

        assertThat(browser.text()).contains(SUBJECT, "某停车场 App 超范围采集车牌与人脸信息");
        assertThat(browser.has("a[href$='/cases/new']")).isFalse();
        browser.picture("list");
    }

    @Test
    @Order(8)
    void a_search_finds_cases_by_two_characters_of_what_was_said() {
        browser.open(server.address("/cases?text=噪音"));

        assertThat(browser.text()).contains("小区楼下夜间施工噪音扰民").doesNotContain(SUBJECT);
    }

    @Test
    @Order(9)
    void a_handler_sees_no_other_units_cases() {
        browser.signIn(server, "handler");
        browser.open(server.address("/cases"));

        assertThat(browser.text()).contains("健康驾驶舱展示了我的姓名和电话").doesNotContain("公交扫码数据出错");
    }

    @Test
    @Order(10)
    void the_pages_speak_english_too_and_fit_a_phone() throws IOException {
        browser.open(server.address(caseFile + "?lang=en"));
        assertThat(browser.text()).contains("Answered");
        browser.picture("case-en");

        browser.phoneWidth();
        browser.open(server.address(caseFile + "?lang=zh-CN"));
        assertThat(browser.isWiderThanItsWindow()).isFalse();
        browser.picture("case-phone");
        browser.open(server.address("/cases"));
        assertThat(browser.isWiderThanItsWindow()).isFalse();
        browser.picture("list-phone");
        browser.deskWidth();
    }

    @Test
    @Order(11)
    void no_page_has_a_barrier_or_breaks_its_security_policy() {
        browser.complaints();
        browser.signIn(server, "supervisor");
        for (String page : new String[] {"/cases", "/cases/new", caseFile, "/units", "/cases?text=nothing"}) {
            browser.open(server.address(page));

            assertThat(browser.barriers()).as("barriers on %s", page).isEmpty();
            assertThat(browser.complaints())
                    .as("complaints of the browser on %s", page)
                    .isEmpty();
        }
    }
}
