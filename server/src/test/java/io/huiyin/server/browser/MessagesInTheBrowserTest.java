package io.huiyin.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A case whose unit takes note of it and whose answer comes back, lived by three people in a real browser. */
@EnabledIf(value = "chromiumIsInstalled", disabledReason = InTheBrowser.NO_CHROMIUM)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MessagesInTheBrowserTest extends InTheBrowser {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CITIZEN = "wu@mailbox-of-residents.example.cn";

    @RegisterExtension
    static final GreenMailExtension MAIL =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(false);

    private static String caseFile;
    private static String message;

    @BeforeAll
    static void start() {
        startBoth(
                "--huiyin.mail.host=127.0.0.1",
                "--huiyin.mail.port=" + MAIL.getSmtp().getPort(),
                "--huiyin.mail.security=NONE",
                "--huiyin.mail.from=12345@huiyin.example.cn");
    }

    /** Opens a page until it says something: what is sent is on record a moment later. */
    private static String openUntil(String path, String text) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        browser.open(server.address(path));
        while (!browser.text().contains(text) && System.nanoTime() < end) {
            browser.open(server.address(path));
        }
        assertThat(browser.text()).as(path).contains(text);
        return browser.text();
    }

    @Test
    @Order(1)
    void a_case_comes_to_a_unit() {
        browser.signIn(server, "supervisor");
        browser.open(server.address("/cases/new"));
        browser.choose("channel", "PHONE");
        browser.choose("kind", "HELP");
        browser.type("subject", "楼道灯不亮");
        browser.type("narrative", "楼道的灯坏了一周，老人晚上不敢下楼。");
        browser.type("name", "吴先生");
        browser.type("email", CITIZEN);
        browser.submit();
        browser.awaitText("待交办");
        caseFile = browser.path();
        browser.follow("/dispatch");
        browser.choose("unitId", "unit-data-bureau");
        browser.submit();
        browser.awaitText("办理中");
        assertThat(browser.has("form[action$='/acknowledge']")).isFalse();
    }

    @Test
    @Order(2)
    void a_handler_takes_note_of_it_with_one_button() throws IOException {
        browser.signIn(server, "handler");
        browser.open(server.address(caseFile));
        browser.picture("case-to-acknowledge");
        browser.press("/acknowledge");

        assertThat(browser.awaitText("市数据资源局 已签收")).contains("已签收");
        assertThat(browser.has("form[action$='/acknowledge']")).isFalse();
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    @Order(3)
    void the_answer_is_mailed_and_comes_back() throws IOException {
        browser.follow("/reply");
        browser.type("reply", "楼道灯已修好。");
        browser.submit();
        browser.awaitText("已答复");
        assertThat(MAIL.waitForIncomingEmail(PATIENCE.toMillis(), 1)).isTrue();

        browser.signIn(server, "supervisor");
        openUntil("/outbox?list=ENDED", "答复诉求人");
        browser.pressAt("#results tbody tr a.btn");
        browser.awaitText("这封邮件被退回了？");
        message = browser.path();
        browser.picture("message-sent");
        browser.type("bounceReason", "550 5.1.1 该用户不存在");
        browser.press("/bounce");

        browser.awaitText("已登记为被退回");
        assertThat(openUntil("/outbox?list=BOUNCED", "答复诉求人")).contains("被退回", "发出后被退回");
        browser.picture("outbox-bounced");
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    @Order(4)
    void the_case_asks_everybody_to_telephone_and_health_says_so() throws IOException {
        assertThat(openUntil(caseFile, "对方没有收到")).contains("发给诉求人的消息被退回", "没有留下电话");
        browser.picture("case-bounced");
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.has("a[href='" + message + "']")).isTrue();

        assertThat(openUntil("/health", "发出后被退回")).contains("检查点", "工作日历");
        browser.picture("health-bounced");

        browser.signIn(server, "agent");
        openUntil(caseFile, "对方没有收到");
        assertThat(browser.has("a[href='" + message + "']")).isFalse();
    }

    @Test
    @Order(5)
    void once_somebody_has_telephoned_the_case_is_calm_and_remembers_it() throws IOException {
        browser.signIn(server, "supervisor");
        openUntil(message, "请电话告知");
        browser.picture("message-bounced");
        assertThat(browser.barriers()).isEmpty();
        browser.type("giveUpReason", "已于 15:10 电话告知吴先生。");
        browser.press("/give-up");
        browser.awaitText("已放弃发送");

        String file = openUntil(caseFile, "已放弃");
        assertThat(file).doesNotContain("对方没有收到").contains("被退回");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Order(6)
    void the_pages_speak_english_and_fit_a_phone() throws IOException {
        browser.phoneWidth();
        for (String page : new String[] {"/outbox?list=BOUNCED&lang=en", caseFile, message, "/health"}) {
            browser.open(server.address(page));
            assertThat(browser.isWiderThanItsWindow()).as(page).isFalse();
        }
        browser.picture("health-phone-en");
        assertThat(browser.text()).contains("Checkpoints", "Working calendar");
        browser.deskWidth();
    }
}
