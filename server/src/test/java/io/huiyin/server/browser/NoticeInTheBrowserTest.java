package io.huiyin.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.IncidentKind;
import io.huiyin.api.incident.RegisterIncident;
import io.huiyin.api.incident.SystemKind;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A notice to the people affected by an incident, from the draft to the proof, in a real browser. */
@EnabledIf(value = "chromiumIsInstalled", disabledReason = InTheBrowser.NO_CHROMIUM)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NoticeInTheBrowserTest extends InTheBrowser {

    private static final IncidentId INCIDENT = new IncidentId("incident-told");

    @TempDir
    static Path files;

    private static String notice;

    @BeforeAll
    static void anIncident() {
        startBoth();
        server.send(
                new RegisterIncident(
                        INCIDENT,
                        new CommandId("register"),
                        new UnitId("unit-data-bureau"),
                        IncidentKind.DATA_SECURITY,
                        SystemKind.DATA_PLATFORM,
                        List.of(),
                        new ClearText("共享接口未鉴权"),
                        new ClearText("居民姓名和电话可被查询。"),
                        null,
                        Clock.systemUTC().instant(),
                        null,
                        null),
                new Envelope(
                        new AccountId("account-test"), Role.HOTLINE_SUPERVISOR, null, null, null, "test", Origin.LIVE));
        browser.signIn(server, "officer");
    }

    @Test
    @Order(1)
    void an_item_of_the_law_that_is_left_out_is_named_and_nothing_typed_is_lost() throws IOException {
        browser.open(server.address("/incidents/" + INCIDENT + "/notice/new"));
        browser.type("chinese.subject", "关于您个人信息的告知");
        browser.type("chinese.opening", "我们发现一个数据接口未经鉴权，您的信息可能被他人看到。");
        browser.type("chinese.dataConcerned", "姓名、手机号");
        browser.type("chinese.possibleHarm", "您可能接到诈骗电话。");
        browser.type("chinese.measuresTaken", "接口已关闭。");
        browser.type("chinese.selfProtection", "请警惕陌生来电，不要转账。");
        browser.type("chinese.contact", "0571-12345");
        browser.submit();
        assertThat(browser.awaitText("没有提交成功")).contains("事件发生的原因");
        assertThat(browser.has("input[value='关于您个人信息的告知']")).isTrue();
        browser.picture("notice-draft");
    }

    @Test
    @Order(2)
    void what_is_not_known_yet_is_marked_so_and_the_preview_says_it() throws IOException {
        browser.tick("unknownItems", "CAUSE");
        browser.submit();
        assertThat(browser.awaitText("草稿已保存")).contains("张三，您好", "目前尚不清楚，查明后将另行告知");
        notice = browser.path();
    }

    @Test
    @Order(3)
    void a_file_in_another_encoding_is_refused_in_a_sentence() throws IOException {
        browser.upload("file", csv("gbk.csv", "email,name\nli@example.cn,李明\n".getBytes("GBK")));
        browser.submit();
        assertThat(browser.awaitText("UTF-8")).contains("另存为");
    }

    @Test
    @Order(4)
    void a_long_list_is_taken_through_the_same_door() throws IOException {
        String people = IntStream.range(0, 40_000)
                .mapToObj(i -> "person" + i + "@mailbox-of-residents.example.cn")
                .collect(Collectors.joining("\n", "email\n", "\n"));
        browser.upload("file", csv("many.csv", people.getBytes(StandardCharsets.UTF_8)));
        browser.submit();
        browser.awaitText("将告知 40000 人");
    }

    @Test
    @Order(5)
    void the_recipients_are_counted_and_rows_that_cannot_be_used_are_named() throws IOException {
        browser.upload(
                "file",
                csv(
                        "people.csv",
                        "email,name,language\nli@example.cn,李明,\nli@example.cn,李明,\nnobody,甲,\nann@example.com,Ann,en\n"
                                .getBytes(StandardCharsets.UTF_8)));
        browser.press("/recipients");
        assertThat(browser.awaitText("将告知 2 人")).contains("重复 1 行，不可用 1 行");
        assertThat(browser.fetched(notice + "/rejected.csv"))
                .contains("4,email,")
                .doesNotContain("nobody");
        browser.picture("notice-recipients");
    }

    @Test
    @Order(6)
    void nobody_is_told_before_the_number_is_confirmed() {
        browser.type("confirmedRecipients", "3");
        browser.press("/start");
        assertThat(browser.awaitText("您确认的是 3 人")).contains("实际将告知 2 人");
    }

    @Test
    @Order(7)
    void without_a_mail_server_it_waits_and_says_so() throws IOException {
        browser.type("confirmedRecipients", "2");
        browser.press("/start");
        assertThat(browser.awaitText("已开始发送")).contains("没有可用的邮件服务器", "在此之前没有人被告知");
        browser.picture("notice-waiting");
    }

    @Test
    @Order(8)
    void it_is_stopped_with_a_reason_and_goes_on() {
        browser.type("reason", "内容有误");
        browser.press("/stop");
        assertThat(browser.awaitText("已停止发送")).contains("停止原因：内容有误");
        browser.press("/resume");
        browser.awaitText("已继续发送");
    }

    @Test
    @Order(9)
    void a_regulator_reads_it_and_finds_no_button_to_change_it() {
        browser.signIn(server, "regulator");
        browser.open(server.address(notice));
        assertThat(browser.text()).contains("告知证明");
        assertThat(browser.has("form[action$='/stop']")).isFalse();
        assertThat(browser.fetched(notice + "/proof.csv")).startsWith("batch,key,result,at,answer");
    }

    @Test
    @Order(10)
    void an_agent_does_not_see_it_at_all() {
        browser.signIn(server, "agent");
        browser.open(server.address(notice));
        assertThat(browser.text()).doesNotContain("告知证明");
    }

    @Test
    @Order(11)
    void no_page_has_a_barrier_or_breaks_its_security_policy() {
        browser.signIn(server, "officer");
        browser.complaints();
        for (String page :
                List.of(notice, "/incidents/" + INCIDENT + "/notices", "/incidents/" + INCIDENT + "/notice/new")) {
            browser.open(server.address(page));
            assertThat(browser.barriers()).as("barriers on %s", page).isEmpty();
            assertThat(browser.complaints())
                    .as("complaints of the browser on %s", page)
                    .isEmpty();
        }
    }

    private static Path csv(String name, byte[] bytes) throws IOException {
        return Files.write(files.resolve(name), bytes);
    }
}
