package io.huiyin.server.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.cases.FindCaseFile;
import io.huiyin.api.cases.TimelineEntry;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.sealing.ClearText;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case nobody answers: the house itself warns and records the miss, once, whenever it is opened. */
class DeadlinesAreWatchedTest {

    private static final ComplaintId CASE = new ComplaintId("complaint-watched");
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path data;

    @Test
    void a_deadline_that_passed_while_the_house_was_shut_is_warned_of_and_missed_once() {
        try (House house = openAt(MONDAY, NodeRoles.of("views"))) {
            send(house, registration());
        }
        Instant twoWeeksLater = MONDAY.plus(Duration.ofDays(14));
        try (House house = openAt(twoWeeksLater, NodeRoles.ALL)) {
            awaitEvent(house, "DeadlineMissed");
        }

        try (House house = openAt(twoWeeksLater, NodeRoles.ALL)) {
            awaitAllAnswered(house);
            List<String> events = events(house);

            assertThat(events).containsOnlyOnce("DeadlineMissed");
            assertThat(events).contains("DeadlineWarned").doesNotContain("ComplaintReplied");
        }
    }

    private House openAt(Instant now, NodeRoles roles) {
        return House.open(
                new HouseSettings(
                        data,
                        null,
                        false,
                        null,
                        NodeSettings.named("watch-test").doing(roles),
                        false),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static void awaitEvent(House house, String event) {
        house.awaitViewsAtHead(PATIENCE);
        Awaiting.until("there is " + event, PATIENCE, () -> events(house), events -> events.contains(event));
    }

    private static void awaitAllAnswered(House house) {
        Awaiting.until(
                "all is answered",
                PATIENCE,
                () -> house.deadlineHeartbeat().orElseThrow(),
                beat -> beat.atHead() && beat.inFlight() == 0 && beat.lastSweep() != null);
        house.awaitViewsAtHead(PATIENCE);
    }

    private static List<String> events(House house) {
        return TestAsker.askOptional(house, new FindCaseFile(CASE, null), CaseFile.class).timeline().stream()
                .map(TimelineEntry::event)
                .toList();
    }

    private static RegisterComplaint registration() {
        return new RegisterComplaint(
                CASE,
                new CommandId("watch-register"),
                Channel.PHONE,
                new Matter(MatterKind.COMPLAINT, true),
                new ClearText("路灯不亮"),
                new ClearText("门前路灯坏了三天"),
                Complainant.ANONYMOUS,
                null,
                null);
    }

    private static void send(House house, Command command) {
        Envelope asker = new Envelope(
                new AccountId("account-watch"), Role.HOTLINE_AGENT, null, null, null, "watch-test", Origin.LIVE);
        house.commands()
                .sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(asker.toMetaData()));
    }
}
