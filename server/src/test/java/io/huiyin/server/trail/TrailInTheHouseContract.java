package io.huiyin.server.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.CaseId;
import io.huiyin.api.Command;
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
import io.huiyin.api.complaint.ReplyToComplaint;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.trail.FindLedgerVerification;
import io.huiyin.api.trail.FindTrail;
import io.huiyin.api.trail.FindTrailEvent;
import io.huiyin.api.trail.LedgerVerification;
import io.huiyin.api.trail.LookUpId;
import io.huiyin.api.trail.ProvenEvent;
import io.huiyin.api.trail.ReadTrailEvent;
import io.huiyin.api.trail.RequestLedgerVerification;
import io.huiyin.api.trail.SearchTrail;
import io.huiyin.api.trail.TrailDirection;
import io.huiyin.api.trail.TrailEntry;
import io.huiyin.api.trail.TrailFilter;
import io.huiyin.api.trail.TrailPage;
import io.huiyin.api.unit.EstablishUnit;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitLevel;
import io.huiyin.server.house.Awaiting;
import io.huiyin.server.house.House;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The trail in a whole house, on any storage. */
abstract class TrailInTheHouseContract {

    private static final UnitId WATER = new UnitId("unit-water");
    private static final UnitId ROADS = new UnitId("unit-roads");
    private static final Envelope REGULATOR = asker("account-regulator", Role.REGULATOR);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private House house;
    private int looks;

    abstract House open();

    /** Stops what the house stood on; called when the house is closed. */
    void stop() {}

    @BeforeEach
    void a_house_with_some_history() {
        house = open();
        Random random = new Random(20261126);
        establish(WATER);
        establish(ROADS);
        for (int i = 0; i < 12; i++) {
            live("complaint-" + i, random);
        }
    }

    @AfterEach
    void close_the_house() {
        house.close();
        stop();
    }

    @Test
    void questions_find_what_going_through_the_whole_ledger_finds() {
        List<TrailEntry> all = readAll(TrailFilter.ALL, 500);
        assertThat(all).extracting(TrailEntry::position).isSorted();
        Instant middle = all.get(all.size() / 2).recordedAt();

        assertFinds(with(null, "account-agent-1", null, null), entry -> is(entry, "actor", "account-agent-1"), all);
        assertFinds(
                with("ComplaintReplied", null, null, null),
                entry -> entry.event().equals("ComplaintReplied"),
                all);
        assertFinds(
                with(null, null, "complaint-3", null), entry -> entry.stream().equals("complaint-3"), all);
        assertFinds(
                with(null, null, null, WATER),
                entry -> is(entry, "unit", "unit-water") || entry.payload().contains("\"unit-water\""),
                all);
        assertFinds(
                new TrailFilter(middle, null, null, null, null, null),
                entry -> !entry.recordedAt().isBefore(middle),
                all);
        assertFinds(
                new TrailFilter(null, middle, null, null, null, null),
                entry -> entry.recordedAt().isBefore(middle),
                all);
    }

    @Test
    void every_event_can_be_read_with_its_block_and_nothing_sealed_is_opened() {
        List<TrailEntry> all = readAll(TrailFilter.ALL, 500);
        for (TrailEntry entry : all) {
            ProvenEvent proven = event(entry.position()).orElseThrow();

            assertThat(proven.entry()).isEqualTo(entry);
            assertThat(proven.block().height()).isEqualTo(entry.height());
            assertThat(proven.block().problem()).isNull();
            assertThat(proven.block().hash()).matches("[0-9a-f]{64}");
        }
        String everything = all.toString();
        assertThat(everything).contains("sealedBytes").doesNotContain("水管", "13800002207", "张女士", "cipher");
    }

    @Test
    void a_question_is_recorded_once_however_many_pages_are_turned() {
        long before = house.eventStore().headPosition();
        SearchTrail question = search(TrailFilter.ALL);
        Long from = null;
        int pages = 0;
        do {
            send(question, REGULATOR);
            TrailPage page = ask(
                    new FindTrail(question.lookUpId(), TrailDirection.BACKWARDS, from, 5),
                    REGULATOR,
                    ResponseTypes.instanceOf(TrailPage.class));
            from = page.next();
            pages++;
        } while (from != null);

        assertThat(pages).isGreaterThan(5);
        assertThat(house.eventStore().headPosition()).isEqualTo(before + 1);
    }

    @Test
    void what_was_looked_for_is_in_the_trail_itself() {
        readAll(with("ComplaintReplied", null, "complaint-3", null), 10);

        List<TrailEntry> looks = readAll(with("TrailSearched", null, null, null), 10);

        assertThat(looks.get(0).payload()).contains("\"event\":\"ComplaintReplied\"", "\"caseId\":\"complaint-3\"");
        assertThat(looks.get(0).envelope())
                .containsEntry("actor", "account-regulator")
                .containsEntry("role", "REGULATOR");
    }

    @Test
    void an_auditor_reads_of_administration_only() {
        Envelope auditor = asker("account-auditor", Role.AUDITOR);
        SearchTrail question = search(TrailFilter.ALL);
        send(question, auditor);

        TrailPage page = ask(
                new FindTrail(question.lookUpId(), TrailDirection.ONWARDS, null, 500),
                auditor,
                ResponseTypes.instanceOf(TrailPage.class));

        assertThat(new HashSet<>(page.entries().stream().map(TrailEntry::event).toList()))
                .containsExactlyInAnyOrder("UnitEstablished", "TrailSearched");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REGULATOR", "AUDITOR"})
    void everybody_else_is_refused_at_every_door(Role role) {
        Envelope asker = new Envelope(
                new AccountId("account-x"), role, role.isBoundToUnit() ? WATER : null, null, null, "test", Origin.LIVE);
        SearchTrail onRecord = search(TrailFilter.ALL);
        send(onRecord, REGULATOR);

        assertThatThrownBy(() -> send(search(TrailFilter.ALL), asker)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> send(new RequestLedgerVerification(lookUp(), CommandId.random()), asker))
                .isInstanceOf(RefusedException.class);
        for (Object query : List.of(
                new FindTrail(onRecord.lookUpId(), TrailDirection.ONWARDS, null, 10),
                new FindTrailEvent(onRecord.lookUpId()))) {
            assertThat(answer(query, asker, ResponseTypes.instanceOf(Object.class))
                            .optionalExceptionResult())
                    .containsInstanceOf(RefusedException.class);
        }
    }

    @Test
    void a_wish_to_verify_leads_to_a_verified_ledger() {
        send(new RequestLedgerVerification(lookUp(), CommandId.random()), REGULATOR);

        LedgerVerification verification = awaitVerified();

        assertThat(verification.unsound()).isFalse();
        assertThat(verification.last().whole()).isTrue();
        assertThat(verification.last().position()).isEqualTo(house.eventStore().headPosition());
    }

    private LedgerVerification awaitVerified() {
        return Awaiting.until("the ledger is verified", PATIENCE, this::verification, now -> now.last() != null);
    }

    private LedgerVerification verification() {
        return ask(new FindLedgerVerification(), REGULATOR, ResponseTypes.instanceOf(LedgerVerification.class));
    }

    private void assertFinds(TrailFilter filter, Predicate<TrailEntry> expected, List<TrailEntry> all) {
        // Questions put on record meanwhile are newer than what was read before.
        long end = all.size();
        List<Long> found = positions(readAll(filter, 7), end);

        assertThat(found)
                .as("%s", filter)
                .isNotEmpty()
                .isEqualTo(positions(all.stream().filter(expected).toList(), end));
    }

    private static List<Long> positions(List<TrailEntry> entries, long end) {
        return entries.stream()
                .map(TrailEntry::position)
                .filter(position -> position < end)
                .toList();
    }

    private List<TrailEntry> readAll(TrailFilter filter, int size) {
        SearchTrail question = search(filter);
        send(question, REGULATOR);
        List<TrailEntry> onwards = pages(question.lookUpId(), TrailDirection.ONWARDS, size);
        List<TrailEntry> backwards = new ArrayList<>(pages(question.lookUpId(), TrailDirection.BACKWARDS, size));
        Collections.reverse(backwards);
        assertThat(backwards).isEqualTo(onwards);
        return onwards;
    }

    private List<TrailEntry> pages(LookUpId lookUp, TrailDirection direction, int size) {
        List<TrailEntry> entries = new ArrayList<>();
        Long from = null;
        do {
            TrailPage page = ask(
                    new FindTrail(lookUp, direction, from, size), REGULATOR, ResponseTypes.instanceOf(TrailPage.class));
            assertThat(page.problem()).isNull();
            entries.addAll(page.entries());
            from = page.next();
        } while (from != null);
        return entries;
    }

    private Optional<ProvenEvent> event(long position) {
        LookUpId id = lookUp();
        send(new ReadTrailEvent(id, new CommandId(id.value()), position), REGULATOR);
        return ask(new FindTrailEvent(id), REGULATOR, ResponseTypes.optionalInstanceOf(ProvenEvent.class));
    }

    private SearchTrail search(TrailFilter filter) {
        LookUpId id = lookUp();
        return new SearchTrail(id, new CommandId(id.value()), filter, null);
    }

    private LookUpId lookUp() {
        return new LookUpId("look-up-" + looks++);
    }

    private static TrailFilter with(
            @Nullable String event, @Nullable String actor, @Nullable String caseId, @Nullable UnitId unit) {
        return new TrailFilter(
                null,
                null,
                actor == null ? null : new AccountId(actor),
                event,
                caseId == null ? null : new CaseId(caseId),
                unit);
    }

    private static boolean is(TrailEntry entry, String key, String value) {
        return value.equals(entry.envelope().get(key));
    }

    private void establish(UnitId unit) {
        send(
                new EstablishUnit(unit, CommandId.random(), unit.value(), UnitLevel.CITY, null),
                Envelope.system("test", Origin.LIVE));
    }

    private void live(String id, Random random) {
        ComplaintId complaint = new ComplaintId(id);
        send(
                new RegisterComplaint(
                        complaint,
                        CommandId.random(),
                        Channel.PHONE,
                        new Matter(MatterKind.COMPLAINT, random.nextBoolean()),
                        new ClearText("水管"),
                        new ClearText("水管爆裂"),
                        new Complainant(new ClearText("张女士"), new ClearText("13800002207"), null, null),
                        null,
                        null),
                asker("account-agent-" + random.nextInt(3), Role.HOTLINE_AGENT));
        UnitId unit = random.nextBoolean() ? WATER : ROADS;
        send(
                new DispatchComplaint(complaint, CommandId.random(), null, unit, null),
                asker("account-supervisor", Role.HOTLINE_SUPERVISOR));
        if (random.nextBoolean()) {
            send(
                    new ReplyToComplaint(complaint, CommandId.random(), null, new ClearText("已修复"), null, null),
                    new Envelope(
                            new AccountId("account-handler"), Role.HANDLER, unit, null, null, "test", Origin.LIVE));
        }
    }

    private void send(Command command, Envelope asker) {
        house.commands()
                .sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(asker.toMetaData()));
    }

    private <R> R ask(Object query, Envelope asker, ResponseType<R> type) {
        return answer(query, asker, type).getPayload();
    }

    private <R> QueryResponseMessage<R> answer(Object query, Envelope asker, ResponseType<R> type) {
        return house.queryBus()
                .query(new GenericQueryMessage<>(query, type).withMetaData(asker.toMetaData()))
                .join();
    }

    private static Envelope asker(String account, Role role) {
        return new Envelope(new AccountId(account), role, null, null, null, "test", Origin.LIVE);
    }
}
