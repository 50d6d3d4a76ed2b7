package io.huiyin.server.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.Role;
import io.huiyin.api.cases.CaseFile;
import io.huiyin.api.cases.CaseFilter;
import io.huiyin.api.cases.CasePage;
import io.huiyin.api.cases.CaseSort;
import io.huiyin.api.cases.CaseSummary;
import io.huiyin.api.cases.FindCaseFile;
import io.huiyin.api.cases.FindCases;
import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.MatterKind;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.complaint.ReplyToComplaint;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.EstablishUnit;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.scheduler.Heartbeat;
import io.huiyin.storage.MongoWireServer;
import io.huiyin.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Somebody deletes every view and the search index while cases run. */
class ViewsAreDeletedTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant AFTER_HALF_THE_TIME = Instant.parse("2026-03-05T05:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final UnitId UNIT = new UnitId("unit-1");
    private static final int CASES = 12;

    @TempDir
    Path directory;

    @Test
    void on_the_embedded_default_they_come_back_the_same_and_nobody_is_told_again() {
        theyComeBackTheSame(settings(""), this::deleteFiles);
    }

    @Test
    void on_mongodb_they_come_back_the_same_and_nobody_is_told_again() {
        try (MongoWireServer mongo = MongoWireServer.start()) {
            HouseSettings settings = settings(mongo.uri());
            theyComeBackTheSame(settings, () -> replaceByNothing(settings));
        }
    }

    private void theyComeBackTheSame(HouseSettings settings, Runnable delete) {
        try (House house = House.open(settings, at(MONDAY))) {
            casesComeIn(house);
        }
        Readings before;
        try (House house = House.open(settings, at(AFTER_HALF_THE_TIME))) {
            before = readAfterAllIsRecorded(house);
        }
        assertThat(before.warnings())
                .as("each unanswered case, and those of them that a unit has by the unit's own clock, too")
                .isEqualTo(CASES - 3 + 3);

        delete.run();

        try (House house = House.open(settings, at(AFTER_HALF_THE_TIME))) {
            assertThat(readAfterAllIsRecorded(house)).isEqualTo(before);
        }
    }

    private void deleteFiles() {
        try (Stream<Path> files = Files.list(directory.resolve("data").resolve("store"))) {
            List<Path> views = files.filter(
                            file -> String.valueOf(file.getFileName()).startsWith("views-"))
                    .toList();
            assertThat(views).hasSize(2);
            for (Path view : views) {
                Files.delete(view);
            }
            deleteSearchIndex();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void replaceByNothing(HouseSettings settings) {
        try (Storage storage = StorageOpening.existing(settings, at(MONDAY))) {
            storage.views().switchTo(storage.views().beginRebuild());
            deleteSearchIndex();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void deleteSearchIndex() throws IOException {
        assertThat(FileSystemUtils.deleteRecursively(directory.resolve("data").resolve("search")))
                .isTrue();
    }

    private HouseSettings settings(String mongo) {
        return new HouseSettings(directory.resolve("data"), mongo, true, null, NodeSettings.named("views-test"), false);
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    /** What people read, and how much the ledger holds. */
    private record Readings(long head, List<CaseSummary> list, List<CaseFile> files, long warnings) {}

    private static Readings readAfterAllIsRecorded(House house) {
        Awaiting.until(
                "all is recorded",
                PATIENCE,
                () -> isQuiet(house.deadlineHeartbeat().orElseThrow()));
        house.awaitViewsAtHead(PATIENCE);
        List<CaseSummary> list = TestAsker.ask(
                        house,
                        new FindCases(CaseFilter.ANY, CaseSort.NEWEST_FIRST, 0, 50, null),
                        ResponseTypes.instanceOf(CasePage.class))
                .cases();
        List<CaseFile> files = list.stream()
                .map(row -> TestAsker.askOptional(house, new FindCaseFile(row.complaintId(), null), CaseFile.class))
                .toList();
        long warnings = files.stream()
                .flatMap(file -> file.timeline().stream())
                .filter(entry -> entry.event().equals("DeadlineWarned"))
                .count();
        return new Readings(house.eventStore().headPosition(), list, files, warnings);
    }

    private static boolean isQuiet(Heartbeat beat) {
        return beat.atHead()
                && beat.partsHeld() == beat.parts()
                && beat.lastSweep() != null
                && beat.inFlight() == 0
                && beat.lag().isZero();
    }

    private static void casesComeIn(House house) {
        send(
                house,
                new EstablishUnit(UNIT, new CommandId("establish"), "承办单位", UnitLevel.CITY, null),
                Role.SYSTEM_ADMIN);
        List<ComplaintId> ids = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            ComplaintId id = new ComplaintId("complaint-" + i);
            ids.add(id);
            send(
                    house,
                    new RegisterComplaint(
                            id,
                            new CommandId("register-" + i),
                            Channel.PHONE,
                            new Matter(MatterKind.COMPLAINT, true),
                            new ClearText("路灯不亮 " + i),
                            new ClearText("门前路灯坏了三天"),
                            Complainant.ANONYMOUS,
                            null,
                            null),
                    Role.HOTLINE_AGENT);
        }
        for (ComplaintId id : ids.subList(0, 6)) {
            send(
                    house,
                    new DispatchComplaint(id, new CommandId("dispatch-" + id), null, UNIT, null),
                    Role.HOTLINE_SUPERVISOR);
        }
        for (ComplaintId id : ids.subList(0, 3)) {
            send(
                    house,
                    new ReplyToComplaint(id, new CommandId("reply-" + id), null, new ClearText("已修好"), null, null),
                    Role.HOTLINE_SUPERVISOR);
        }
    }

    private static void send(House house, Command command, Role role) {
        Envelope asker = new Envelope(new AccountId("account-views"), role, null, null, null, "test", Origin.LIVE);
        house.commands()
                .sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(asker.toMetaData()));
    }
}
