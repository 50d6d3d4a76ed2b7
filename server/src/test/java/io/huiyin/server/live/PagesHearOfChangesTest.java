package io.huiyin.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.server.browser.DemoServer;
import io.huiyin.server.house.House;
import io.huiyin.server.live.EventListener.Heard;
import io.huiyin.server.matrix.Visitor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Server-sent events over HTTP, as several people hear them at a time. */
class PagesHearOfChangesTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final UnitId BUREAU = new UnitId("unit-data-bureau");
    private static final UnitId HEALTH = new UnitId("unit-health");
    private static final String SECRET = "隔壁单位的机密事由";

    @TempDir
    static Path data;

    private static DemoServer server;

    @BeforeAll
    static void start() {
        server = DemoServer.start(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Visitor signedIn(String login) throws Exception {
        Visitor visitor = new Visitor(server.address(""));
        visitor.signIn(login, server.passwordOf(login));
        return visitor;
    }

    private static EventListener listening(Visitor visitor) throws Exception {
        long shown = server.bean("openedHouse", House.class).eventStore().headPosition();
        return EventListener.at(server.address("/live?since=" + shown), visitor.cookies(), null);
    }

    private static EventListener connected(String login) throws Exception {
        EventListener ear = listening(signedIn(login));
        assertThat(ear.status()).isEqualTo(200);
        return ear;
    }

    private static Envelope as(Role role) {
        return new Envelope(new AccountId("account-test"), role, null, null, null, "test", Origin.LIVE);
    }

    private static ComplaintId aTipOff() {
        ComplaintId id = ComplaintId.at(CLOCK.instant());
        server.send(
                new RegisterComplaint(
                        id,
                        CommandId.random(),
                        Channel.PHONE,
                        new Matter(MatterKind.TIP_OFF, false),
                        new ClearText(SECRET),
                        new ClearText(SECRET),
                        Complainant.ANONYMOUS,
                        null,
                        null),
                as(Role.HOTLINE_SUPERVISOR));
        return id;
    }

    private static void dispatch(ComplaintId id, UnitId unit) {
        server.send(new DispatchComplaint(id, CommandId.random(), null, unit, null), as(Role.HOTLINE_SUPERVISOR));
    }

    @Test
    void a_supervisor_hears_of_a_new_case_by_its_id_and_nothing_else() throws Exception {
        try (EventListener ear = connected("supervisor")) {
            ComplaintId id = aTipOff();

            Heard heard = ear.next();

            assertThat(heard.name()).isEqualTo("changed");
            assertThat(heard.data()).isEqualTo("{\"cases\":[\"" + id + "\"],\"more\":false}");
            assertThat(heard.id()).containsOnlyDigits();
        }
    }

    @Test
    void a_handler_hears_of_the_own_unit_and_never_of_another() throws Exception {
        ComplaintId theirs = aTipOff();
        ComplaintId ours = aTipOff();
        try (EventListener ear = connected("handler")) {
            dispatch(theirs, HEALTH);
            dispatch(ours, BUREAU);

            assertThat(ear.next().data())
                    .contains(ours.value())
                    .doesNotContain(theirs.value())
                    .contains("\"more\":false");
        }
    }

    @Test
    void a_browser_that_comes_back_hears_what_it_missed() throws Exception {
        Visitor supervisor = signedIn("supervisor");
        String last;
        try (EventListener ear = listening(supervisor)) {
            aTipOff();
            last = ear.next().id();
        }
        ComplaintId missed = aTipOff();

        try (EventListener back = EventListener.at(server.address("/live"), supervisor.cookies(), last)) {
            assertThat(back.next().data()).contains(missed.value());
        }
    }

    @Test
    void whoever_signs_out_hears_no_more() throws Exception {
        Visitor regulator = signedIn("regulator");
        try (EventListener ear = listening(regulator)) {
            regulator.post("/logout", "");

            assertThat(ear.next().name()).isEqualTo("end");
            assertThat(listening(regulator).status()).isEqualTo(302);
        }
    }

    @Test
    void a_suspended_account_hears_no_more() throws Exception {
        String login = server.openAccount(Role.HOTLINE_AGENT);
        Visitor agent = signedIn(login);
        Visitor administrator = signedIn("secadmin");
        Matcher account = Pattern.compile("/accounts/(account-[^\"?]+)")
                .matcher(administrator.get("/accounts?text=" + login).body());
        assertThat(account.find()).isTrue();
        try (EventListener ear = listening(agent)) {
            administrator.post("/accounts/" + account.group(1) + "/suspend", "commandId=suspend-1");

            assertThat(ear.next().name()).isEqualTo("end");
            assertThat(listening(agent).status()).isEqualTo(302);
        }
    }

    @Test
    void the_ninth_connection_of_an_account_takes_the_place_of_the_oldest() throws Exception {
        Visitor auditor = signedIn("auditor");
        List<EventListener> open = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                open.add(listening(auditor));
            }
            assertThat(open).allSatisfy(ear -> assertThat(ear.status()).isEqualTo(200));

            open.add(listening(auditor));
            assertThat(open.get(8).status()).isEqualTo(200);
            assertThat(open.get(0).next().name()).isEqualTo("full");
            assertThat(open.get(0).next().name()).isEqualTo("end");
        } finally {
            for (EventListener ear : open) {
                ear.close();
            }
        }
    }

    @Test
    void a_connection_that_hears_nothing_is_kept_alive() throws Exception {
        try (EventListener ear = connected("officer")) {
            Heard beat = ear.anything();

            assertThat(beat).isNotNull();
            assertThat(beat.name()).isEqualTo("tick");
            assertThat(beat.data()).isEqualTo("{\"cases\":[],\"more\":false}");
        }
    }

    @Test
    void a_server_stops_at_once_though_pages_are_connected(@TempDir Path others) throws Exception {
        try (DemoServer other = DemoServer.start(others)) {
            Visitor visitor = new Visitor(other.address(""));
            visitor.signIn("agent", other.passwordOf("agent"));
            EventListener ear = EventListener.at(other.address("/live"), visitor.cookies(), null);
            assertThat(ear.status()).isEqualTo(200);
            long before = System.nanoTime();

            other.close();

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
            assertThat(ear.next().name()).isEqualTo("end");
        }
    }

    @Test
    void a_position_that_is_none_is_refused() throws Exception {
        Visitor supervisor = signedIn("supervisor");

        assertThat(EventListener.at(server.address("/live?since=later"), supervisor.cookies(), null)
                        .status())
                .isEqualTo(400);
    }
}
