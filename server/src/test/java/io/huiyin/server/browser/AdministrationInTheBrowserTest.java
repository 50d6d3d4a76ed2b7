package io.huiyin.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.account.Role;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.Cookie;

/** An account from its opening to its end, lived by an administrator and a new colleague in a real browser. */
@EnabledIf(value = "chromiumIsInstalled", disabledReason = InTheBrowser.NO_CHROMIUM)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdministrationInTheBrowserTest extends InTheBrowser {

    private static final String CHOSEN = "violet harbour tram";

    private static String administrator;
    private static String auditor;
    private static String accountFile;
    private static String firstPassword;
    private static Cookie colleagues;

    @BeforeAll
    static void start() {
        startBoth();
        administrator = server.openAccount(Role.SECURITY_ADMIN);
        auditor = server.openAccount(Role.AUDITOR);
    }

    @Test
    @Order(1)
    void an_administrator_opens_an_account_and_sees_its_first_password_once() throws IOException {
        browser.signIn(server, administrator);
        browser.open(server.address("/accounts"));
        browser.follow("/accounts/new");
        browser.type("displayName", "周小敏");
        browser.type("login", "zhouxm");
        browser.choose("role", "HOTLINE_AGENT");
        browser.picture("account-new");
        browser.submit();
        browser.awaitText("初始密码");
        firstPassword = browser.texts("#issued-password").get(0);
        browser.picture("account-issued");

        assertThat(firstPassword).hasSize(16);
        browser.followMainLink();
        assertThat(browser.awaitText("变动记录")).contains("周小敏", "开立账号", "初始密码未改");
        accountFile = browser.path();
        browser.picture("account-file");
    }

    @Test
    @Order(2)
    void the_new_colleague_has_to_choose_a_password_first() throws IOException {
        browser.signIn(server, "zhouxm", firstPassword);
        assertThat(browser.path()).isEqualTo("/account/password");
        browser.picture("account-password");
        browser.open(server.address("/cases"));
        assertThat(browser.path()).isEqualTo("/account/password");
        changePassword("123456789012");
        assertThat(browser.awaitText("太容易猜到")).contains("新密码");
        changePassword(CHOSEN);

        browser.awaitText("密码已更改");
    }

    private static void changePassword(String next) {
        browser.type("currentPassword", firstPassword);
        browser.type("newPassword", next);
        browser.type("repeated", next);
        browser.submit();
    }

    @Test
    @Order(3)
    void the_new_colleague_works() throws IOException {
        browser.signIn(server, "zhouxm", CHOSEN);
        browser.open(server.address("/cases/new"));

        assertThat(browser.text()).contains("周小敏");
        browser.open(server.address("/account"));
        assertThat(browser.text()).contains("zhouxm", "话务员", "控制台");
        browser.picture("account-own");
        colleagues = browser.takeSession();
    }

    @Test
    @Order(4)
    void a_program_gets_a_token_that_is_shown_once_and_taken_back() throws IOException {
        browser.signIn(server, administrator);
        browser.open(server.address(accountFile));
        browser.type("tokenName", "市民之家 App 后台");
        browser.press("/tokens");
        browser.awaitText("离开此页后无法再次查看");
        assertThat(browser.texts("#issued-token").get(0)).startsWith("huiyin_");
        assertThat(browser.barriers()).isEmpty();
        browser.picture("token-issued");
        browser.followMainLink();

        assertThat(browser.awaitText("市民之家 App 后台")).contains("有效", "最近使用 从未", "签发接口令牌");
        browser.picture("account-tokens");
        browser.press("/revoke");
        assertThat(browser.awaitText("令牌已收回")).contains("已收回");
    }

    @Test
    @Order(5)
    void the_account_is_closed_and_the_colleague_is_out() {
        browser.signIn(server, administrator);
        browser.open(server.address(accountFile));
        browser.unfold("details summary.text-danger");
        browser.press("/close");
        assertThat(browser.awaitText("账号已注销")).contains("本人更改密码");

        browser.putSession(colleagues);
        browser.open(server.address("/cases"));

        assertThat(browser.path()).isEqualTo("/login");
        assertThat(browser.text()).contains("会话已结束");
    }

    @Test
    @Order(6)
    void an_auditor_reads_it_all_and_finds_no_button() throws IOException {
        browser.signIn(server, auditor);
        browser.open(server.address("/accounts"));
        assertThat(browser.awaitText("周小敏")).contains("已注销");
        browser.picture("account-list");
        browser.open(server.address(accountFile));

        assertThat(browser.text()).contains("注销账号", "开立账号");
        assertThat(browser.has("main form")).isFalse();
    }

    @Test
    @Order(7)
    void no_page_of_the_administration_has_a_barrier_or_breaks_its_security_policy() {
        browser.complaints();
        browser.signIn(server, administrator);
        for (String page : new String[] {"/accounts", "/accounts/new", accountFile, "/account", "/account/password"}) {
            browser.open(server.address(page));

            assertThat(browser.barriers()).as("barriers on %s", page).isEmpty();
            assertThat(browser.complaints())
                    .as("complaints of the browser on %s", page)
                    .isEmpty();
        }
    }

    @Test
    @Order(9)
    void a_system_administrator_says_how_a_unit_is_reached() throws IOException {
        browser.signIn(server, server.openAccount(Role.SYSTEM_ADMIN));
        browser.open(server.address("/units/unit-data-bureau"));
        browser.type("desk", "desk@data.example.cn");
        browser.press("/contacts");
        browser.awaitText("联系方式已保存");
        browser.open(server.address("/units/unit-data-bureau"));
        browser.picture("unit");

        assertThat(browser.text()).contains("desk@data.example.cn", "全天");
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Order(8)
    void the_pages_fit_a_phone_and_speak_english() throws IOException {
        browser.phoneWidth();
        for (String page : new String[] {"/accounts?lang=en", accountFile, "/accounts/new"}) {
            browser.open(server.address(page));
            assertThat(browser.isWiderThanItsWindow()).as(page).isFalse();
        }
        browser.picture("account-new-phone-en");
        assertThat(browser.text()).contains("Open an account");
        browser.deskWidth();
    }
}
