package io.huiyin.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.server.browser.DemoServer;
import io.huiyin.server.matrix.Visitor;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** What a scanner would look at: headers, cookies, redirects and errors, behind a proxy that speaks TLS. */
class HeadersTest {

    @TempDir
    static Path data;

    private static DemoServer server;

    private final Visitor stranger = new Visitor(server.address(""));

    @BeforeAll
    static void start() {
        server = DemoServer.start(data, "--server.forward-headers-strategy=native");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/cases", "/nothing-here", "/api/v1/units", "/assets/huiyin.css", "/error"})
    void every_answer_tells_the_browser_to_be_careful(String path) throws Exception {
        HttpResponse<String> answer = stranger.get(path);

        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "*");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "Server", "X-Powered-By");
    }

    @Test
    void a_link_is_looked_for_among_files_only_where_files_are() throws Exception {
        ResourceUrlProvider files = server.bean("mvcResourceUrlProvider", ResourceUrlProvider.class);

        assertThat(files.getHandlerMap()).containsOnlyKeys("/assets/**", "/webjars/**");
        assertThat(stranger.get("/assets/huiyin.css").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/webjars/htmx.org/dist/htmx.min.js").statusCode())
                .isEqualTo(200);
    }

    @Test
    void files_are_kept_by_the_browser_under_names_that_change_with_them() throws Exception {
        List<String> files = Pattern.compile("(?:href|src)=\"(/(?:assets|webjars)/[^\"]+)\"")
                .matcher(stranger.get("/login").body())
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(files)
                .hasSizeGreaterThan(4)
                .allMatch(file -> file.matches("/assets/.+-[0-9a-f]{32}\\.\\w+|/webjars/.+/\\d+\\.\\d+\\.\\d+/.+"));
        for (String file : files) {
            HttpResponse<String> answer = stranger.get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(header(answer, "Cache-Control"))
                    .as(file)
                    .contains("max-age=31536000", "public")
                    .doesNotContain("no-store");
        }
    }

    @Test
    void pages_with_personal_data_are_kept_nowhere() throws Exception {
        stranger.signIn("supervisor", server.passwordOf("supervisor"));
        assertThat(header(stranger.get("/cases"), "Cache-Control")).contains("no-store");
        assertThat(header(stranger.get("/api/v1/complaints"), "Cache-Control")).contains("no-store");
    }

    @Test
    void a_session_cookie_is_for_this_server_and_no_script() throws Exception {
        String cookie = header(stranger.get("/login"), "Set-Cookie");
        assertThat(cookie)
                .contains("HUIYIN_SESSION=", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Secure");
    }

    @Test
    void behind_tls_the_cookie_is_secure_and_the_browser_remembers_tls() throws Exception {
        HttpResponse<String> answer = stranger.send("GET", "/login", "", "X-Forwarded-Proto", "https");
        assertThat(header(answer, "Set-Cookie")).contains("HUIYIN_SESSION=", "Secure");
        assertThat(header(answer, "Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(header(stranger.get("/login"), "Strict-Transport-Security")).isEmpty();
    }

    @Test
    void signing_in_changes_the_session() throws Exception {
        stranger.get("/login");
        String before = session();

        stranger.signIn("supervisor", server.passwordOf("supervisor"));

        assertThat(session()).isNotEqualTo(before);
    }

    private String session() {
        return stranger.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("HUIYIN_SESSION"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void signing_in_leads_to_the_page_that_was_asked_for_and_never_elsewhere() throws Exception {
        stranger.get("/units");
        String next = stranger.signIn("supervisor", server.passwordOf("supervisor"));
        assertThat(URI.create(next).getPath()).isEqualTo("/units");

        Visitor other = new Visitor(server.address(""));
        other.send("GET", "/login?continue=https://elsewhere.example/", "");
        assertThat(other.signIn("agent", server.passwordOf("agent"))).doesNotContain("elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example/", "/..;/cases", "/cases/%2e%2e/%2e%2e/etc", "/a;b=c", "/%0d%0aX:y"})
    void strange_addresses_lead_nowhere(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("elsewhere.example\r\n", "X:y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing-here", "/%7Bbroken", "/api/v1/nothing", "/actuator/env", "/actuator/heapdump"})
    void errors_say_nothing_about_the_machinery(String path) throws Exception {
        stranger.signIn("supervisor", server.passwordOf("supervisor"));
        HttpResponse<String> answer = stranger.get(path);
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body())
                .doesNotContain("Exception", "Tomcat", "org.springframework", "at io.huiyin", "Whitelabel");
    }

    @Test
    void a_server_header_of_tomcat_itself_says_nothing_either() throws Exception {
        String answer = raw("GARBAGE\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContainIgnoringCase("tomcat", "exception");
    }

    private static String raw(String request) throws Exception {
        URI address = URI.create(server.address("/"));
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void two_answers_differ_in_nothing_for_a_known_and_an_unknown_login() throws Exception {
        Map<String, String> bodies = Map.of("agent", signInWith("agent"), "nobody-here", signInWith("nobody-here"));
        assertThat(bodies.get("agent")).isEqualTo(bodies.get("nobody-here"));
    }

    private static String signInWith(String login) throws Exception {
        Visitor visitor = new Visitor(server.address(""));
        String next = visitor.signIn(login, "wrong");
        return URI.create(next).getPath() + "?" + URI.create(next).getQuery();
    }
}
