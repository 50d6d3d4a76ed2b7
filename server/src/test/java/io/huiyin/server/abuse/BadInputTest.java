package io.huiyin.server.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huiyin.api.account.Role;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.server.browser.DemoServer;
import io.huiyin.server.calendar.CalendarImportJob;
import io.huiyin.server.control.ProgressListener;
import io.huiyin.server.house.House;
import io.huiyin.server.matrix.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The obvious abuses of every endpoint, against the real server with real people's accounts. */
class BadInputTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String GOOD = """
            {"channel":"PHONE","kind":"COMPLAINT","subject":"路灯不亮","narrative":"门前路灯坏了三天"}""";

    private static final Map<String, String> TOKENS = new HashMap<>();

    @TempDir
    static Path data;

    @TempDir
    static Path files;

    private static DemoServer server;
    private static String dispatched;
    private static String administratorLogin;
    private static Visitor administrator;

    @BeforeAll
    static void a_case_with_a_unit() throws Exception {
        server = DemoServer.start(data);
        for (String login : List.of("agent", "supervisor", "handler", "regulator")) {
            TOKENS.put(login, server.tokenFor(login));
        }
        administratorLogin = server.openAccount(Role.SYSTEM_ADMIN);
        administrator = new Visitor(server.address(""));
        administrator.signIn(administratorLogin, server.passwordOf(administratorLogin));
        TOKENS.put(administratorLogin, server.tokenFor(administratorLogin));
        JsonNode registered = body(post("agent", "/complaints", GOOD));
        dispatched = "/complaints/" + registered.get("complaintId").asString();
        assertThat(post("supervisor", dispatched + "/dispatch", "{\"unitId\":\"unit-data-bureau\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Arguments> bad_registrations() {
        return Stream.of(
                Arguments.of("subject", "REQUIRED", with("subject", "")),
                Arguments.of("subject", "TOO_LONG", with("subject", "事".repeat(201))),
                Arguments.of("subject", "CONTROL_CHARACTERS", with("subject", "路灯\\u0007不亮")),
                Arguments.of("narrative", "REQUIRED", with("narrative", "   ")),
                Arguments.of("narrative", "TOO_LONG", with("narrative", "说".repeat(20_001))),
                Arguments.of("channel", "NOT_ALLOWED", with("channel", "PIGEON")),
                Arguments.of("kind", "NOT_ALLOWED", with("kind", "complaint")),
                Arguments.of("receivedAt", "MALFORMED", with("receivedAt", "yesterday")),
                Arguments.of("receivedAt", "IN_THE_FUTURE", with("receivedAt", inDays(2))),
                Arguments.of("receivedAt", "BEFORE_CALENDAR", with("receivedAt", "1999-01-01T00:00:00Z")),
                Arguments.of("lateEntryReason", "LATE_ENTRY_NEEDS_REASON", with("receivedAt", inDays(-3))),
                Arguments.of(
                        "complainant.phone",
                        "MALFORMED",
                        GOOD.replace("}", ",\"complainant\":{\"phone\":\"<script>\"}}")));
    }

    @ParameterizedTest
    @MethodSource("bad_registrations")
    void a_bad_registration_is_refused_by_field_and_changes_nothing(String field, String code, String json)
            throws Exception {
        long head = head();

        HttpResponse<String> answer = post("agent", "/complaints", json);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(violations(answer)).contains(field + " " + code);
        assertThat(head()).isEqualTo(head);
    }

    static Stream<BadTables.Bad> bad_tables() {
        return BadTables.all();
    }

    @ParameterizedTest
    @MethodSource("bad_tables")
    void a_bad_holiday_table_is_refused_by_call_page_and_command_in_one_sentence_and_changes_nothing(BadTables.Bad bad)
            throws Exception {
        long head = head();

        HttpResponse<String> call = send(administratorLogin, "POST", "/calendar/drafts", bad.file());
        assertThat(call.statusCode()).as(call.body()).isEqualTo(400);
        assertThat(violations(call)).containsExactly("table " + bad.code());

        HttpResponse<String> page = administrator.upload(
                "/calendar/drafts?commandId=" + UUID.randomUUID(), "table", "table.json", bad.file());
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("is-invalid").containsOnlyOnce("class=\"invalid-feedback\"");

        Path file = Files.write(files.resolve("table.json"), bad.file());
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> server.bean("openedHouse", House.class)
                        .calendarImport()
                        .run(new CalendarImportJob.Argument(file.toString(), null), ProgressListener.SILENT))
                .satisfies(refused -> assertThat(refused.violations())
                        .singleElement()
                        .satisfies(
                                violation -> assertThat(violation.code().name()).isEqualTo(bad.code())));

        assertThat(head()).isEqualTo(head);
    }

    static Stream<Arguments> bad_bodies() {
        return Stream.of(
                Arguments.of(413, "{\"subject\":\"" + "x".repeat(10 * 1024 * 1024) + "\"}", "application/json"),
                Arguments.of(400, "{\"subject\":", "application/json"),
                Arguments.of(400, GOOD.replace("}", ",\"status\":\"REPLIED\"}"), "application/json"),
                Arguments.of(415, "subject=x", "application/x-www-form-urlencoded"),
                Arguments.of(400, "[]", "application/json"));
    }

    @ParameterizedTest
    @MethodSource("bad_bodies")
    void a_body_that_is_no_registration_is_refused_and_changes_nothing(int status, String body, String type)
            throws Exception {
        long head = head();

        HttpResponse<String> answer = send("agent", "POST", "/complaints", body, "Content-Type", type);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(head()).isEqualTo(head);
    }

    static Stream<Arguments> bad_replies() {
        return Stream.of(
                Arguments.of("handler", 400, "reply REQUIRED", "{\"reply\":\"\"}"),
                Arguments.of("handler", 400, "reply CONTROL_CHARACTERS", "{\"reply\":\"好\\u0000\"}"),
                Arguments.of("supervisor", 400, "repliedAt IN_THE_FUTURE", reply(inDays(1))),
                Arguments.of("supervisor", 400, "repliedAt REPLY_BEFORE_RECEIPT", reply("2020-01-01T00:00:00Z")),
                Arguments.of("agent", 403, "null NOT_YOUR_ROLE", "{\"reply\":\"好\"}"),
                Arguments.of("regulator", 403, "null NOT_YOUR_ROLE", "{\"reply\":\"好\"}"));
    }

    @ParameterizedTest
    @MethodSource("bad_replies")
    void a_bad_reply_is_refused_and_changes_nothing(String login, int status, String violation, String json)
            throws Exception {
        long head = head();

        HttpResponse<String> answer = post(login, dispatched + "/reply", json);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(violations(answer)).contains(violation);
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void an_unknown_unit_is_refused_by_name() throws Exception {
        long head = head();

        HttpResponse<String> answer = post("supervisor", dispatched + "/dispatch", "{\"unitId\":\"unit-nowhere\"}");

        assertThat(violations(answer)).contains("unitId UNKNOWN_UNIT");
        assertThat(answer.body()).contains("unit-nowhere");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void an_outdated_version_is_a_conflict_that_names_both_versions() throws Exception {
        long head = head();

        HttpResponse<String> answer =
                send("handler", "POST", dispatched + "/reply", "{\"reply\":\"好\"}", "If-Match", "\"0\"");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(violations(answer)).contains("expectedVersion CHANGED_SINCE");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void the_same_key_again_has_one_effect_and_another_wish_under_it_is_refused() throws Exception {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = send("agent", "POST", "/complaints", GOOD, "Idempotency-Key", key);
        long head = head();

        HttpResponse<String> again = send("agent", "POST", "/complaints", GOOD, "Idempotency-Key", key);
        HttpResponse<String> other =
                send("agent", "POST", "/complaints", with("subject", "别的事"), "Idempotency-Key", key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(body(again).get("number")).isEqualTo(body(first).get("number"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void cases_of_other_units_do_not_exist_for_a_handler() throws Exception {
        JsonNode cases = body(get("regulator", "/complaints?unit=unit-transport"));
        String id = cases.get("cases").get(0).get("complaintId").asString();

        assertThat(get("handler", "/complaints/" + id).statusCode()).isEqualTo(404);
        assertThat(post("handler", "/complaints/" + id + "/reply", "{\"reply\":\"好\"}")
                        .statusCode())
                .isIn(403, 404);
    }

    @Test
    void nobody_gets_in_without_a_password() throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(server.address("/api/v1/complaints")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    private static String with(String field, String value) {
        String pair = "\"" + field + "\":\"" + value + "\"";
        return GOOD.contains("\"" + field + "\"")
                ? GOOD.replaceFirst("\"" + field + "\":\"[^\"]*\"", pair.replace("\\", "\\\\"))
                : GOOD.replace("}", "," + pair + "}");
    }

    private static String reply(String repliedAt) {
        return "{\"reply\":\"好\",\"repliedAt\":\"" + repliedAt + "\",\"lateEntryEvidence\":\"电话录音\"}";
    }

    private static String inDays(int days) {
        return CLOCK.instant().plus(days, ChronoUnit.DAYS).toString();
    }

    private static long head() throws Exception {
        JsonNode page = body(get("regulator", "/complaints?size=1"));
        return page.get("freshness").get("head").asLong();
    }

    private static List<String> violations(HttpResponse<String> answer) {
        return body(answer)
                .path("violations")
                .valueStream()
                .map(violation -> violation.path("field").asString("null") + " "
                        + violation.get("code").asString())
                .toList();
    }

    private static JsonNode body(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> get(String login, String path) throws Exception {
        return send(login, "GET", path, new byte[0]);
    }

    private static HttpResponse<String> post(String login, String path, String json) throws Exception {
        return send(login, "POST", path, json);
    }

    private static HttpResponse<String> send(String login, String method, String path, String body, String... header)
            throws Exception {
        return send(login, method, path, body.getBytes(StandardCharsets.UTF_8), header);
    }

    private static HttpResponse<String> send(String login, String method, String path, byte[] body, String... header)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address("/api/v1" + path)))
                .header("Authorization", "Bearer " + TOKENS.get(login))
                .setHeader("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (header.length == 2) {
            request.setHeader(header[0], header[1]);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
