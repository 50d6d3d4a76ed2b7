package io.huiyin.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.account.Role;
import io.huiyin.server.browser.DemoServer;
import io.huiyin.server.matrix.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account's life over the wire: opened, signed in to, changed, suspended, closed. */
class AccountLifeTest {

    private static final String CHOSEN = "violet harbour tram";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path data;

    private static DemoServer server;
    private static Visitor admin;
    private static Visitor auditor;

    private String login;
    private String account;
    private String firstPassword;
    private final Visitor person = new Visitor(server.address(""));

    @BeforeAll
    static void administrators() throws Exception {
        server = DemoServer.start(data);
        admin = signedIn(Role.SECURITY_ADMIN);
        auditor = signedIn(Role.AUDITOR);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Visitor signedIn(Role role) throws Exception {
        Visitor visitor = new Visitor(server.address(""));
        String name = server.openAccount(role);
        visitor.signIn(name, server.passwordOf(name));
        return visitor;
    }

    @BeforeEach
    void an_administrator_opens_an_account() throws Exception {
        login = "agent-" + UUID.randomUUID().toString().substring(0, 8);
        String page = admin.post("/accounts", opening(login, wish())).body();
        firstPassword = found(page, "id=\"issued-password\"[^>]*>([^<]+)<");
        account = found(page, "/accounts/(account-[^?\"]+)");
    }

    private static String opening(String login, String wish) {
        return "commandId=" + wish + "&login=" + login + "&displayName=Zhou&role=HOTLINE_AGENT";
    }

    private static String wish() {
        return "commandId-" + UUID.randomUUID();
    }

    private static String found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
        return matcher.group(1);
    }

    private void signsInForGood() throws Exception {
        person.signIn(login, firstPassword);
        person.post("/account/password", passwords(firstPassword, CHOSEN));
        assertThat(person.signIn(login, CHOSEN)).doesNotContain("error");
        assertThat(person.get("/cases").statusCode()).isEqualTo(200);
    }

    private static String passwords(String current, String next) {
        return "commandId=" + wish() + "&currentPassword=" + current + "&newPassword=" + next.replace(' ', '+')
                + "&repeated=" + next.replace(' ', '+');
    }

    private HttpResponse<String> act(String act) throws Exception {
        return admin.post("/accounts/" + account + "/" + act, "commandId=" + wish());
    }

    private void isLedAway(String where) throws Exception {
        HttpResponse<String> answer = await(() -> person.get("/cases"), response -> response.statusCode() == 302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(where);
    }

    private interface Asking {
        HttpResponse<String> ask() throws Exception;
    }

    private static HttpResponse<String> await(Asking asking, Predicate<HttpResponse<String>> until) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> answer = asking.ask();
        while (!until.test(answer) && System.nanoTime() < end) {
            answer = asking.ask();
        }
        return answer;
    }

    @Test
    void a_first_password_opens_nothing_but_the_page_that_changes_it() throws Exception {
        person.signIn(login, firstPassword);

        isLedAway("/account/password");
        assertThat(callTheApi(firstPassword).statusCode()).isEqualTo(403);
        assertThat(person.get("/account/password").body()).contains("初始密码");

        HttpResponse<String> changed = person.post("/account/password", passwords(firstPassword, CHOSEN));
        assertThat(changed.headers().firstValue("Location").orElse("")).endsWith("/login?changed");
        isLedAway("/login");
        assertThat(person.signIn(login, firstPassword)).contains("error");
        assertThat(person.signIn(login, CHOSEN)).doesNotContain("error");
        assertThat(person.get("/cases").statusCode()).isEqualTo(200);
        assertThat(callTheApi(CHOSEN).statusCode()).isEqualTo(200);
    }

    @Test
    void a_bad_new_password_is_refused_in_a_sentence_at_its_field() throws Exception {
        person.signIn(login, firstPassword);

        assertThat(person.post("/account/password", passwords(firstPassword, "123456789012"))
                        .body())
                .contains("太容易猜到");
        assertThat(person.post("/account/password", passwords("wrong", CHOSEN)).body())
                .contains("当前密码不正确");
        assertThat(person.post(
                                "/account/password",
                                passwords(firstPassword, CHOSEN).replaceAll("repeated=.*", "repeated=other"))
                        .body())
                .contains("不一致")
                .doesNotContain(CHOSEN);
    }

    @Test
    void the_same_form_sent_twice_opens_one_account_and_shows_no_password_again() throws Exception {
        String form = opening("twice-" + login, wish());
        assertThat(admin.post("/accounts", form).body()).contains("issued-password");

        HttpResponse<String> again = admin.post("/accounts", form);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).doesNotContain("issued-password").contains("重置密码");
    }

    @Test
    void a_taken_login_is_refused_and_what_was_typed_stays() throws Exception {
        HttpResponse<String> answer = admin.post("/accounts", opening(login, wish()));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("已被使用", "value=\"" + login + "\"");
    }

    @Test
    void whoever_is_suspended_is_out_at_once_and_in_again_when_resumed() throws Exception {
        signsInForGood();

        assertThat(act("suspend").statusCode()).isEqualTo(302);
        isLedAway("/login?ended");
        assertThat(callTheApi(CHOSEN).statusCode()).isEqualTo(401);
        assertThat(person.signIn(login, CHOSEN)).contains("error");

        act("resume");
        await(() -> callTheApi(CHOSEN), answer -> answer.statusCode() == 200);
        assertThat(person.signIn(login, CHOSEN)).doesNotContain("error");
    }

    @Test
    void another_role_ends_the_session_that_had_the_old_one() throws Exception {
        signsInForGood();

        admin.post("/accounts/" + account + "/rights", "commandId=" + wish() + "&role=REGULATOR");

        isLedAway("/login?ended");
        person.signIn(login, CHOSEN);
        assertThat(person.get("/cases/new").statusCode()).isEqualTo(403);
    }

    @Test
    void a_reset_password_ends_the_session_and_the_new_one_is_a_first_one() throws Exception {
        signsInForGood();

        String next = found(act("password").body(), "id=\"issued-password\"[^>]*>([^<]+)<");

        isLedAway("/login?ended");
        assertThat(person.signIn(login, CHOSEN)).contains("error");
        person.signIn(login, next);
        isLedAway("/account/password");
    }

    @Test
    void a_closed_account_stays_closed_and_its_story_is_told() throws Exception {
        signsInForGood();

        act("close");

        isLedAway("/login?ended");
        assertThat(person.signIn(login, CHOSEN)).contains("error");
        String file = await(
                        () -> auditor.get("/accounts/" + account),
                        answer -> answer.body().contains("注销账号"))
                .body();
        assertThat(file).contains("开立账号", "本人更改密码", "注销账号", "test-security-admin");
        assertThat(act("resume").statusCode()).isEqualTo(403);
    }

    @Test
    void an_auditor_sees_every_account_and_no_button() throws Exception {
        String list = await(
                        () -> auditor.get("/accounts?text=" + login),
                        answer -> answer.body().contains(login))
                .body();
        String file = auditor.get("/accounts/" + account).body();

        assertThat(list).contains(login, "初始密码未改").doesNotContain("/accounts/new");
        assertThat(file).contains(login).doesNotContain("/suspend", "/rights", "/close");
        assertThat(auditor.post("/accounts/" + account + "/suspend", "commandId=" + wish())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void guessing_at_the_api_is_answered_with_when_to_try_again() throws Exception {
        for (int i = 0; i < SignInThrottle.FAILURES_ALLOWED; i++) {
            assertThat(callTheApi("guess-" + i).statusCode()).isEqualTo(401);
        }

        HttpResponse<String> answer = callTheApi(firstPassword);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 300L);
        assertThat(answer.body()).contains("urn:huiyin:problem:429");
        assertThat(await(
                                () -> admin.get("/accounts/" + account),
                                page -> page.body().contains("锁定至"))
                        .body())
                .contains("锁定至");

        act("unlock");
        assertThat(callTheApi(firstPassword).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> callTheApi(String password) throws Exception {
        String basic = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address("/api/v1/units")))
                                .header("Authorization", "Basic " + basic)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
