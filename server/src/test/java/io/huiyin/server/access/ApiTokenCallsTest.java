package io.huiyin.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.account.Role;
import io.huiyin.server.browser.DemoServer;
import io.huiyin.server.matrix.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token over the wire: issued on a page, shown once, good for calls and for nothing else, taken back. */
class ApiTokenCallsTest {

    private static final String LIST = "/api/v1/complaints";

    @TempDir
    static Path data;

    private static DemoServer server;
    private static Visitor admin;
    private static String account;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void a_program_has_an_account_nobody_signs_in_with() throws Exception {
        server = DemoServer.start(data);
        admin = new Visitor(server.address(""));
        String login = server.openAccount(Role.SECURITY_ADMIN);
        admin.signIn(login, server.passwordOf(login));
        String opened = admin.post(
                        "/accounts", "commandId=" + wish() + "&login=citizens-app&displayName=App&role=HOTLINE_AGENT")
                .body();
        account = found(opened, "/accounts/(account-[^?\"]+)");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String wish() {
        return "wish-" + UUID.randomUUID();
    }

    private static String found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
        return matcher.group(1);
    }

    private static String issued(String wish) throws Exception {
        return admin.post(
                        "/accounts/" + account + "/tokens",
                        "commandId=" + wish + "&tokenName=citizens+app&validDays=30")
                .body();
    }

    private static String token() throws Exception {
        return found(issued(wish()), "id=\"issued-token\"[^>]*>([^<]+)<");
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.address(path)))
                        .header("Authorization", authorization)
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void a_program_calls_with_its_token_without_session_or_first_password() throws Exception {
        String token = token();

        HttpResponse<String> list = get(LIST, "Bearer " + token);
        HttpResponse<String> made = http.send(
                HttpRequest.newBuilder(URI.create(server.address(LIST)))
                        .header("Authorization", "bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"channel\":\"APP\",\"kind\":\"HELP\","
                                + "\"subject\":\"路灯不亮\",\"narrative\":\"门前路灯坏了三天\"}"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(made.statusCode()).isEqualTo(201);
    }

    @Test
    void a_token_has_the_rights_of_its_account_and_no_more() throws Exception {
        assertThat(get("/api/v1/trail", "Bearer " + token()).statusCode()).isEqualTo(403);
    }

    @Test
    void a_token_opens_no_page_of_the_console() throws Exception {
        String token = token();
        for (String page : new String[] {"/", "/cases", "/accounts", "/account/password", "/v3/api-docs"}) {
            HttpResponse<String> answer = get(page, "Bearer " + token);
            assertThat(answer.statusCode()).as(page).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
        }
    }

    @Test
    void a_token_is_shown_once() throws Exception {
        String wish = wish();
        String token = found(issued(wish), "id=\"issued-token\"[^>]*>([^<]+)<");

        assertThat(issued(wish)).doesNotContain(token).contains("不能再次查看");
        assertThat(admin.get("/accounts/" + account).body())
                .doesNotContain(token)
                .contains("citizens app");
    }

    @Test
    void what_is_no_token_is_turned_away_whoever_is_signed_in_beside_it() throws Exception {
        HttpResponse<String> answer = admin.send("GET", LIST, "", "Authorization", "Bearer huiyin_guess");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("urn:huiyin:problem");
    }

    @Test
    void a_token_that_was_taken_back_opens_nothing_from_the_next_call_on() throws Exception {
        String page = issued(wish());
        String token = found(page, "id=\"issued-token\"[^>]*>([^<]+)<");
        assertThat(get(LIST, "Bearer " + token).statusCode()).isEqualTo(200);
        Matcher ways = Pattern.compile("/accounts/" + account + "/tokens/(token-[^/]+)/revoke")
                .matcher(admin.get("/accounts/" + account).body());
        while (ways.find()) {
            assertThat(admin.post(ways.group(), "commandId=" + wish()).statusCode())
                    .isEqualTo(302);
        }
        assertThat(get(LIST, "Bearer " + token).statusCode()).isEqualTo(401);
    }

    @Test
    void a_form_with_mistakes_is_shown_again_with_what_was_typed() throws Exception {
        HttpResponse<String> again = admin.post(
                "/accounts/" + account + "/tokens", "commandId=" + wish() + "&tokenName=app+two&validDays=400");
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("1 – 366", "value=\"app two\"", "value=\"400\"");
    }
}
