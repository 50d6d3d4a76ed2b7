package io.huiyin.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.console.access.ConsoleAccess;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SliceTest
class OverTheWireTest {

    private static final String TEN_MEGABYTES = "事".repeat(3_500_000);

    @LocalServerPort
    private int port;

    @Autowired
    private FakeCommands commands;

    @Autowired
    private FakeQueries queries;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void someCases() {
        commands.reset();
        queries.reset(Given.ALL);
    }

    @Test
    void a_subject_of_ten_megabytes_is_refused_with_a_sentence_on_the_page() throws Exception {
        HttpResponse<String> answer =
                send("/cases/new", "application/x-www-form-urlencoded", text("subject=" + TEN_MEGABYTES));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("超过 1 MiB", "<h1");
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void a_call_of_ten_megabytes_is_refused_with_a_problem() throws Exception {
        HttpResponse<String> answer =
                send("/api/v1/complaints", "application/json", text("{\"subject\":\"" + TEN_MEGABYTES + "\"}"));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"status\":413").contains("1 MiB");
    }

    @Test
    void a_call_that_hides_its_length_is_refused_all_the_same() throws Exception {
        byte[] body = ("{\"subject\":\"" + TEN_MEGABYTES + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = send(
                "/api/v1/complaints",
                "application/json",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void a_form_that_hides_its_length_is_refused() throws Exception {
        HttpResponse<String> answer = send(
                "/cases/new",
                "application/x-www-form-urlencoded",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100])));
        assertThat(answer.statusCode()).isEqualTo(411);
    }

    @Test
    void a_call_in_another_form_is_told_which_one_is_read() throws Exception {
        HttpResponse<String> answer = send("/api/v1/complaints", "text/plain", text("a=b"));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("application/json", "\"status\":415");
    }

    @Test
    void nothing_at_an_address_has_a_page_and_a_problem() throws Exception {
        assertThat(get("/nowhere").body()).contains("没有找到", "<h1");
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/nowhere").headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(get("/api/v1/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void every_page_forbids_what_it_does_not_need() throws Exception {
        assertThat(get("/cases").headers().firstValue("Content-Security-Policy"))
                .hasValue(ConsoleAccess.CONTENT_SECURITY_POLICY);
        assertThat(get("/assets/huiyin.css").statusCode()).isEqualTo(200);
        assertThat(get("/assets/huiyin.js").statusCode()).isEqualTo(200);
    }

    @Test
    void every_file_a_page_asks_for_is_there() throws Exception {
        var links = Pattern.compile("(?:href|src)=\"(/(?:webjars|assets)/[^\"]+)\"")
                .matcher(get("/login").body());
        int found = 0;
        while (links.find()) {
            assertThat(get(links.group(1)).statusCode()).as(links.group(1)).isEqualTo(200);
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(6);
    }

    private static BodyPublisher text(String body) {
        return BodyPublishers.ofString(body);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, String type, BodyPublisher body) throws Exception {
        HttpRequest request =
                request(path).header("Content-Type", type).POST(body).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        String login = Base64.getEncoder().encodeToString("hotline_agent:x".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + login);
    }
}
