package io.huiyin.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.server.HuiyinServer;
import io.huiyin.server.access.NewSignIn;
import io.huiyin.server.demo.DemoTelling;
import io.huiyin.server.house.House;
import io.huiyin.server.live.EventListener;
import io.huiyin.storage.MongoWireServer;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Two whole servers over one MongoDB, and a browser that a proxy sends now to the one, now to the other. */
class TwoServersTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @TempDir
    static Path directory;

    private static MongoWireServer mongo;
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext two;
    private static Map<String, NewSignIn> signIns;

    // Cookies go by host, not by port, so both servers see them as behind one proxy.
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @BeforeAll
    static void start() {
        mongo = MongoWireServer.start();
        one = server("one");
        two = server("two");
        signIns = one.getBean(DemoTelling.class).tell().stream()
                .collect(Collectors.toMap(NewSignIn::login, Function.identity()));
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
        mongo.close();
    }

    private static ConfigurableApplicationContext server(String node) {
        return new SpringApplicationBuilder(HuiyinServer.class)
                .run(
                        "--huiyin.data=" + directory.resolve(node),
                        "--huiyin.master-key-file=" + directory.resolve("keys").resolve("master-key.json"),
                        "--huiyin.mongodb-uri=" + mongo.uri() + "/two-servers",
                        "--huiyin.mongodb-allow-unsafe=true",
                        "--huiyin.node.id=" + node,
                        "--server.port=0",
                        "--server.address=127.0.0.1");
    }

    @BeforeEach
    void a_new_browser() {
        cookies.getCookieStore().removeAll();
    }

    @Test
    void the_sign_in_page_of_one_node_signs_in_at_the_other_and_pages_come_from_either() throws Exception {
        assertThat(get(one, "/cases").statusCode()).isEqualTo(302);
        String page = get(one, "/login").body();
        String before = cookie().getValue();

        HttpResponse<String> signedIn = signIn(two, page, "agent");

        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).contains("/cases");
        assertThat(cookie().getValue()).isNotEqualTo(before);
        assertThat(cookie().isHttpOnly()).isTrue();
        assertThat(signedIn.headers().allValues("Set-Cookie")).anyMatch(line -> line.contains("SameSite=Strict"));
        assertThat(get(one, "/cases").statusCode()).isEqualTo(200);
        assertThat(get(two, "/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_at_one_node_is_told_by_the_other() throws Exception {
        HttpResponse<String> wrong = post(one, "/login", get(two, "/login").body(), "agent", "not the password");

        assertThat(wrong.headers().firstValue("Location").orElseThrow()).endsWith("/login?error");
        assertThat(get(two, "/login?error").statusCode()).isEqualTo(200);
        assertThat(get(two, "/cases").statusCode()).isEqualTo(302);
    }

    @Test
    void who_signs_out_at_one_node_is_out_at_the_other() throws Exception {
        signIn(one, get(one, "/login").body(), "supervisor");
        String page = get(two, "/cases").body();

        HttpResponse<String> out = postForm(two, "/logout", "_csrf=" + encode(token(page)));

        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(get(one, "/cases").statusCode()).isEqualTo(302);
    }

    @Test
    void a_page_of_one_node_hears_of_what_was_done_at_the_other() throws Exception {
        signIn(one, get(one, "/login").body(), "supervisor");
        long shown = two.getBean("openedHouse", House.class).eventStore().headPosition();
        try (EventListener page =
                EventListener.at(address(two, "/live?since=" + shown).toString(), cookies, null)) {
            ComplaintId id = ComplaintId.at(CLOCK.instant());
            one.getBean(CommandGateway.class)
                    .sendAndWait(new GenericCommandMessage<>(registration(id))
                            .withMetaData(asAnAgent().toMetaData()));

            assertThat(page.next().data()).contains(id.value());
        }
    }

    private static Envelope asAnAgent() {
        return new Envelope(new AccountId("account-test"), Role.HOTLINE_AGENT, null, null, null, "test", Origin.LIVE);
    }

    private static RegisterComplaint registration(ComplaintId id) {
        return new RegisterComplaint(
                id,
                CommandId.random(),
                Channel.PHONE,
                new Matter(MatterKind.HELP, false),
                new ClearText("路灯不亮"),
                new ClearText("路灯不亮"),
                Complainant.ANONYMOUS,
                null,
                null);
    }

    @Test
    void an_account_that_is_ended_at_one_node_is_out_at_the_other() throws Exception {
        signIn(one, get(one, "/login").body(), "regulator");
        assertThat(get(two, "/cases").statusCode()).isEqualTo(200);

        two.getBean(Sessions.class).endAllOf(signIns.get("regulator").accountId());

        assertThat(get(one, "/cases").statusCode()).isEqualTo(302);
        assertThat(get(two, "/cases").statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> signIn(ConfigurableApplicationContext at, String page, String login) throws Exception {
        HttpResponse<String> answer =
                post(at, "/login", page, login, signIns.get(login).password());
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer;
    }

    private HttpResponse<String> post(
            ConfigurableApplicationContext at, String path, String page, String login, String password)
            throws Exception {
        return postForm(
                at,
                path,
                "_csrf=" + encode(token(page)) + "&username=" + encode(login) + "&password=" + encode(password));
    }

    private static String token(String page) {
        Matcher matcher = TOKEN.matcher(page);
        assertThat(matcher.find()).as("a token in the page").isTrue();
        return matcher.group(1);
    }

    private HttpCookie cookie() {
        List<HttpCookie> all = cookies.getCookieStore().getCookies();
        return all.stream()
                .filter(cookie -> cookie.getName().equals("HUIYIN_SESSION"))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> get(ConfigurableApplicationContext at, String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(address(at, path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> postForm(ConfigurableApplicationContext at, String path, String form)
            throws Exception {
        return browser.send(
                HttpRequest.newBuilder(address(at, path))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static URI address(ConfigurableApplicationContext at, String path) {
        return URI.create("http://127.0.0.1:"
                + ((WebServerApplicationContext) at).getWebServer().getPort() + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
