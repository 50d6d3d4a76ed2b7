package io.huiyin.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Where each person lands, and the health page, in a real browser. */
@EnabledIf(value = "chromiumIsInstalled", disabledReason = InTheBrowser.NO_CHROMIUM)
class StartInTheBrowserTest extends InTheBrowser {

    @BeforeAll
    static void start() {
        startBoth();
    }

    /** What each role reads first, by login. */
    private static Map<String, String> whatIsOwed() {
        Map<String, String> owed = new LinkedHashMap<>();
        owed.put("agent", "我登记的，还在办");
        owed.put("handler", "我单位的件，先到期的在前");
        owed.put("supervisor", "逾期与 24 小时内到期");
        owed.put("officer", "最紧的时限");
        owed.put("regulator", "未办结的重大以上事件");
        owed.put("sysadmin", "需要留意的运行情况");
        owed.put("secadmin", "暂停登录的账号");
        owed.put("auditor", "暂停登录的账号");
        return owed;
    }

    @Test
    void everybody_lands_on_what_is_owed_next_and_no_page_has_a_barrier() throws IOException {
        for (Map.Entry<String, String> person : whatIsOwed().entrySet()) {
            browser.signIn(server, person.getKey());
            browser.complaints();

            assertThat(browser.path()).as(person.getKey()).isEqualTo("/");
            assertThat(browser.text()).as(person.getKey()).contains("今日要办", person.getValue());
            browser.picture("start-" + person.getKey());
            assertThat(browser.barriers()).as(person.getKey()).isEmpty();
            browser.phoneWidth();
            assertThat(browser.isWiderThanItsWindow()).as(person.getKey()).isFalse();
            browser.picture("start-" + person.getKey() + "-phone");
            browser.deskWidth();
            assertThat(browser.complaints()).as(person.getKey()).isEmpty();
        }
    }

    @Test
    void an_agent_begins_with_one_key() {
        browser.signIn(server, "agent");
        browser.key("n");

        assertThat(browser.awaitText("登记诉求")).contains("来源渠道");
    }

    @Test
    void an_officer_goes_from_the_strictest_clock_to_the_act_that_ends_it() {
        browser.signIn(server, "officer");
        assertThat(browser.texts(".next-clock .next-what")).containsExactly("立即通知个人信息保护部门");
        browser.pressAt(".next-clock a.btn-primary");

        assertThat(browser.awaitText("报告内容")).contains("医保结算接口异常访问");
        assertThat(browser.path()).endsWith("/report");
    }

    @Test
    void a_supervisor_goes_from_a_figure_to_what_it_counts() {
        browser.signIn(server, "supervisor");
        browser.follow("/cases?status=REGISTERED");

        assertThat(browser.path()).isEqualTo("/cases");
        assertThat(browser.text()).contains("待交办");
    }

    private static void turnSending(String why, String done) {
        browser.open(server.address("/outbox"));
        browser.type("sendingReason", why);
        browser.pressAt("form[data-guard] button[type=submit]");
        browser.awaitText(done);
    }

    @Test
    void the_health_page_says_calmly_what_is_in_order_and_what_is_not() throws IOException {
        browser.signIn(server, "sysadmin");
        browser.open(server.address("/health"));
        browser.complaints();

        assertThat(browser.heading()).isEqualTo("运行状况");
        assertThat(browser.texts(".health-subject"))
                .contains("本节点", "其他节点", "件与档案的视图", "清单与检索", "期限看管", "通知", "邮件中继", "账本核验", "存储", "磁盘");
        assertThat(browser.text()).contains("没有邮件中继", "写视图、看管期限、发送通知");
        turnSending("恢复演练后核对", "发送已暂停");
        browser.open(server.address("/health"));
        assertThat(browser.text()).contains("需要处理", "暂停发送", "由系统管理员在发件箱恢复发送");
        browser.picture("health");
        assertThat(browser.barriers()).isEmpty();
        browser.phoneWidth();
        assertThat(browser.isWiderThanItsWindow()).isFalse();
        browser.picture("health-phone");
        browser.open(server.address("/"));
        assertThat(browser.text()).contains("暂停发送");
        turnSending("核对完毕", "发送已恢复");
        browser.deskWidth();
        browser.open(server.address("/health?lang=en"));
        assertThat(browser.text()).contains("Health of the house", "in order");
        browser.picture("health-en");
        browser.open(server.address("/health?lang=zh-CN"));
        assertThat(browser.complaints()).isEmpty();
    }
}
