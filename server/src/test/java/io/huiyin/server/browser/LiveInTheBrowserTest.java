package io.huiyin.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;

/** Two people at two machines: what one of them does shows on the other's page by itself. */
@EnabledIf(value = "chromiumIsInstalled", disabledReason = InTheBrowser.NO_CHROMIUM)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LiveInTheBrowserTest extends InTheBrowser {

    private static final String SUBJECT = "共享单车堵住盲道";
    private static final String ANOTHER = "路边井盖松动";

    private static Browser supervisor;
    private static Browser handler;
    private static String caseFile;

    @BeforeAll
    static void start() {
        startBoth();
        supervisor = browser;
        handler = new Browser();
        supervisor.signIn(server, "supervisor");
        handler.signIn(server, "handler");
    }

    @AfterAll
    static void closeTheOtherBrowser() {
        if (handler != null) {
            handler.close();
        }
    }

    private static void register(String subject) {
        supervisor.open(server.address("/cases/new"));
        supervisor.choose("channel", "PHONE");
        supervisor.choose("kind", "COMPLAINT");
        supervisor.type("subject", subject);
        supervisor.type("narrative", "人行道上的情况，请尽快处理。");
        supervisor.submit();
        supervisor.awaitText("已登记");
    }

    private static void dispatchTo(String unit) {
        supervisor.follow("/dispatch");
        supervisor.choose("unitId", unit);
        supervisor.submit();
        supervisor.awaitText("已交办");
    }

    @Test
    @Order(1)
    void a_case_given_to_the_unit_appears_in_the_handlers_list_by_itself() {
        handler.open(server.address("/cases"));
        assertThat(handler.text()).doesNotContain(SUBJECT);

        register(SUBJECT);
        caseFile = supervisor.path();
        dispatchTo("unit-data-bureau");

        assertThat(handler.awaitText(SUBJECT)).contains("办理中");
        assertThat(handler.path()).isEqualTo("/cases");
        assertThat(handler.texts("#live-said")).hasSize(1);
    }

    @Test
    @Order(2)
    void a_search_that_is_being_typed_stays_while_the_list_changes() {
        handler.open(server.address("/cases"));
        handler.put("text", "井盖");
        register(ANOTHER);
        dispatchTo("unit-data-bureau");

        handler.awaitText(ANOTHER);
        assertThat(handler.valueOf("text")).isEqualTo("井盖");
        assertThat(handler.focused()).isEqualTo("text");
    }

    @Test
    @Order(3)
    void whoever_writes_an_answer_is_told_and_loses_nothing() throws IOException {
        handler.open(server.address(caseFile + "/reply"));
        handler.put("reply", "正在写的答复");
        supervisor.open(server.address(caseFile));
        dispatchTo("unit-health");

        assertThat(handler.awaitText("有变化")).contains("显示");
        assertThat(handler.valueOf("reply")).isEqualTo("正在写的答复");
        assertThat(handler.focused()).isEqualTo("reply");
        handler.picture("live-form");
    }

    @Test
    @Order(4)
    void a_case_file_shows_what_happens_to_it_and_keeps_what_was_opened() {
        supervisor.open(server.address(caseFile));
        dispatchTo("unit-data-bureau");
        supervisor.unfold("details.reveal summary");
        handler.open(server.address(caseFile + "/reply"));
        handler.put("reply", "单车已清走，感谢您的反映。");
        handler.submit();

        assertThat(supervisor.awaitText("单车已清走")).contains("已答复");
        assertThat(supervisor.has("details.reveal[open]")).isTrue();
    }

    @Test
    @Order(5)
    void a_case_of_another_unit_changes_nothing_for_a_handler() {
        handler.open(server.address("/cases"));
        String before = handler.attribute("#main", "data-live-since");
        supervisor.open(server.address("/cases/new"));
        register("别单位的事");
        dispatchTo("unit-health");
        register("本单位的事");
        dispatchTo("unit-data-bureau");

        assertThat(handler.awaitText("本单位的事")).doesNotContain("别单位的事");
        assertThat(handler.attribute("#main", "data-live-since")).isEqualTo(before);
    }

    @Test
    @Order(6)
    void no_live_page_has_a_barrier_or_breaks_its_security_policy() {
        handler.complaints();
        handler.open(server.address("/cases"));
        register("再来一件");
        dispatchTo("unit-data-bureau");
        handler.awaitText("再来一件");

        assertThat(handler.barriers()).isEmpty();
        assertThat(handler.complaints()).isEmpty();
    }

    @Test
    @Order(7)
    void whoever_signs_out_elsewhere_is_led_to_the_sign_in_page() {
        handler.open(server.address("/cases"));
        Browser sameDesk = supervisor;
        sameDesk.open(server.address("/login"));
        sameDesk.putSession(handler.takeSession());
        sameDesk.open(server.address("/account"));
        sameDesk.press("/logout");

        handler.awaitText("登录");
        assertThat(handler.path()).isEqualTo("/login");
    }
}
