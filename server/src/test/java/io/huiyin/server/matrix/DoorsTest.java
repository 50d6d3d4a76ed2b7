package io.huiyin.server.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.Permissions;
import io.huiyin.api.account.Role;
import io.huiyin.server.browser.DemoServer;
import io.huiyin.server.house.House;
import io.huiyin.server.matrix.Doors.Door;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page and call, found where the server maps it, knocked at by everybody. */
class DoorsTest {

    private static final Set<String> PUBLIC =
            Set.of("/login", "/error", "/checkpoint", "/checkpoint/public-key", "/checkpoint/successions");

    @TempDir
    static Path data;

    private static DemoServer server;
    private static List<Door> doors;
    private static Map<String, String> ids;
    private static final Map<Role, Visitor> PEOPLE = new EnumMap<>(Role.class);

    @BeforeAll
    static void everybody_signs_in() throws Exception {
        server = DemoServer.start(data);
        doors = mapped();
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM) {
                Visitor visitor = new Visitor(server.address(""));
                String login = server.openAccount(role);
                assertThat(visitor.signIn(login, server.passwordOf(login))).doesNotContain("error");
                PEOPLE.put(role, visitor);
            }
        }
        findThings();
    }

    /** A case, an account and a unit that are there. */
    private static void findThings() throws Exception {
        String cases =
                PEOPLE.get(Role.HOTLINE_SUPERVISOR).get("/api/v1/complaints").body();
        String accounts = PEOPLE.get(Role.SECURITY_ADMIN).get("/accounts").body();
        String complaint = found("\"complaintId\":\"([^\"]+)\"", cases);
        ids = Map.of(
                "cases",
                complaint,
                "complaints",
                complaint,
                "accounts",
                found("/accounts/(account-[^\"?]+)", accounts),
                "units",
                "unit-data-bureau");
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static List<Door> mapped() {
        return server
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry -> isOurs(entry.getValue()))
                .flatMap(entry -> doorsOf(entry.getKey()))
                .filter(door -> !PUBLIC.contains(door.pattern()))
                .sorted(Comparator.comparing(Door::toString))
                .toList();
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("io.huiyin.");
    }

    private static Stream<Door> doorsOf(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new Door(method.name(), pattern)));
    }

    private static long head() {
        return server.bean("openedHouse", House.class).eventStore().headPosition();
    }

    @Test
    void every_door_has_its_message() {
        assertThat(doors)
                .hasSizeGreaterThan(25)
                .allSatisfy(door -> assertThat(Doors.messageBehind(door))
                        .as("Say in Doors which message stands behind %s", door)
                        .isPresent());
    }

    @Test
    void nobody_comes_in_without_signing_in() throws Exception {
        Visitor stranger = new Visitor(server.address(""));
        long before = head();
        SoftAssertions cells = new SoftAssertions();
        for (Door door : doors) {
            HttpResponse<String> answer = stranger.send(door.method(), door.path(ids), "");
            boolean ledToSignIn = answer.statusCode() == 302
                    && answer.headers().firstValue("Location").orElse("").endsWith("/login");
            cells.assertThat(ledToSignIn || answer.statusCode() == 401 || answer.statusCode() == 403)
                    .as("%s, %d", door, answer.statusCode())
                    .isTrue();
        }
        cells.assertThat(head()).isEqualTo(before);
        cells.assertAll();
    }

    @Test
    void a_page_opens_to_those_who_may_ask_what_it_asks_and_to_nobody_else() throws Exception {
        SoftAssertions cells = new SoftAssertions();
        for (Door door :
                doors.stream().filter(door -> door.isRead() && !door.isStream()).toList()) {
            for (Map.Entry<Role, Visitor> person : PEOPLE.entrySet()) {
                int status = person.getValue().get(door.path(ids)).statusCode();
                if (mayEnter(door, person.getKey())) {
                    cells.assertThat(status)
                            .as("%s by %s", door, person.getKey())
                            .isIn(200, 302, 400, 404);
                } else {
                    cells.assertThat(status)
                            .as("%s by %s", door, person.getKey())
                            .isIn(403, 404);
                }
            }
        }
        cells.assertAll();
    }

    @Test
    void nobody_changes_anything_by_knocking_where_the_role_does_not_lead() throws Exception {
        long before = head();
        SoftAssertions cells = new SoftAssertions();
        for (Door door : doors.stream().filter(door -> !door.isRead()).toList()) {
            for (Map.Entry<Role, Visitor> person : PEOPLE.entrySet()) {
                if (!mayEnter(door, person.getKey())) {
                    int status = knock(person.getValue(), door).statusCode();
                    cells.assertThat(status)
                            .as("%s by %s", door, person.getKey())
                            .isBetween(400, 499);
                }
            }
        }
        cells.assertThat(head()).isEqualTo(before);
        cells.assertAll();
    }

    private static HttpResponse<String> knock(Visitor visitor, Door door) throws IOException, InterruptedException {
        return door.isApi()
                ? visitor.postJson(door.path(ids), "{}")
                : visitor.post(door.path(ids), "commandId=knock-1");
    }

    @Test
    void a_form_from_a_foreign_page_changes_nothing() throws Exception {
        long before = head();
        SoftAssertions cells = new SoftAssertions();
        for (Door door : doors.stream().filter(door -> !door.isRead()).toList()) {
            for (Map.Entry<Role, Visitor> person : PEOPLE.entrySet()) {
                int status = person.getValue()
                        .send("POST", door.path(ids), "commandId=forged-1", "Origin", "https://elsewhere.example")
                        .statusCode();
                cells.assertThat(status).as("%s by %s", door, person.getKey()).isEqualTo(403);
            }
        }
        cells.assertThat(head()).isEqualTo(before);
        cells.assertAll();
    }

    @Test
    void other_methods_lead_nowhere() throws Exception {
        long before = head();
        SoftAssertions cells = new SoftAssertions();
        Visitor admin = PEOPLE.get(Role.SECURITY_ADMIN);
        for (Door door : doors) {
            for (String method : List.of("PUT", "DELETE", "PATCH", "TRACE")) {
                int status = admin.send(method, door.path(ids), "").statusCode();
                cells.assertThat(status).as("%s instead of %s", method, door).isBetween(400, 499);
            }
        }
        cells.assertThat(head()).isEqualTo(before);
        cells.assertAll();
    }

    private static boolean mayEnter(Door door, Role role) {
        return Doors.messageBehind(door)
                .filter(message -> Permissions.mayUse(message, role))
                .isPresent();
    }
}
