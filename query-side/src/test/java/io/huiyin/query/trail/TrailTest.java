package io.huiyin.query.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.api.CaseId;
import io.huiyin.api.DomainEvent;
import io.huiyin.api.account.AccountId;
import io.huiyin.api.account.AccountOpened;
import io.huiyin.api.account.Role;
import io.huiyin.api.complaint.ComplainantRevealed;
import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.sealing.PersonId;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.api.trail.FindTrail;
import io.huiyin.api.trail.FindTrailEvent;
import io.huiyin.api.trail.LedgerProblem;
import io.huiyin.api.trail.LedgerProblemKind;
import io.huiyin.api.trail.LedgerVerification;
import io.huiyin.api.trail.LookUpId;
import io.huiyin.api.trail.LookUpPurpose;
import io.huiyin.api.trail.LookUpReason;
import io.huiyin.api.trail.ProvenEvent;
import io.huiyin.api.trail.TrailDirection;
import io.huiyin.api.trail.TrailDownloaded;
import io.huiyin.api.trail.TrailEntry;
import io.huiyin.api.trail.TrailEventRead;
import io.huiyin.api.trail.TrailFilter;
import io.huiyin.api.trail.TrailFormat;
import io.huiyin.api.trail.TrailPage;
import io.huiyin.api.trail.TrailSearched;
import io.huiyin.api.unit.UnitId;
import io.huiyin.api.unit.UnitRenamed;
import io.huiyin.query.trail.PaperLedger.Written;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrailTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final LookUpId LOOK = new LookUpId("look-up-1");
    private static final Envelope REGULATOR = asker("account-regulator", Role.REGULATOR);
    private static final Envelope AUDITOR = asker("account-auditor", Role.AUDITOR);
    private static final ScanLimits FEW = new ScanLimits(40, 15);

    private final PaperLedger ledger = new PaperLedger();
    private final TrailQueries trail = new TrailQueries(ledger, () -> new LedgerVerification(null, null), FEW);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_question_finds_what_going_through_all_events_finds(long seed) {
        Random random = new Random(seed);
        writeRandomBlocks(random, 60);
        for (int i = 0; i < 60; i++) {
            TrailFilter filter = randomFilter(random);
            for (Envelope asker : List.of(REGULATOR, AUDITOR)) {
                List<Long> expected = ledger.all().stream()
                        .filter(oracle(filter, asker.role()))
                        .map(StoredEvent::position)
                        .toList();
                List<Long> onwards = readAll(filter, asker, TrailDirection.ONWARDS, 1 + random.nextInt(20));
                List<Long> backwards = readAll(filter, asker, TrailDirection.BACKWARDS, 1 + random.nextInt(20));

                assertThat(onwards).as("%s", filter).isEqualTo(expected);
                assertThat(backwards).as("%s", filter).isEqualTo(reversed(expected));
            }
        }
    }

    @Test
    void one_answer_looks_at_so_many_events_and_says_where_to_go_on() {
        writeRandomBlocks(new Random(9), 400);
        TrailFilter nothing = new TrailFilter(null, null, new AccountId("account-nobody"), null, null, null);
        ledger.forgetWhatWasRead();

        TrailPage page = ask(nothing, REGULATOR, TrailDirection.BACKWARDS, null, 50);

        assertThat(page.entries()).isEmpty();
        assertThat(page.lookedTo()).isEqualTo(ledger.size() - 1);
        assertThat(page.next()).isEqualTo(page.lookedFrom() - 1);
        assertThat(page.lookedTo() - page.lookedFrom() + 1).isLessThanOrEqualTo(FEW.events());
        assertThat(ledger.blocksRead()).isLessThanOrEqualTo(64);
    }

    @Test
    void a_case_is_read_without_reading_anything_else() {
        writeRandomBlocks(new Random(10), 2_000);
        TrailFilter filter = TrailFilter.ofCase(new CaseId("complaint-3"));
        long events = ledger.all().stream()
                .filter(event -> event.stream().equals("complaint-3"))
                .count();
        ledger.forgetWhatWasRead();

        TrailPage page = ask(filter, REGULATOR, TrailDirection.BACKWARDS, null, 10);

        assertThat(page.entries()).hasSize(10);
        assertThat(ledger.eventsRead()).isLessThan(events + 40);
        assertThat(ledger.blocksRead()).isZero();
    }

    @Test
    void what_is_recorded_while_somebody_turns_pages_shifts_nothing() {
        writeRandomBlocks(new Random(11), 30);
        TrailPage first = ask(TrailFilter.ALL, REGULATOR, TrailDirection.BACKWARDS, null, 7);
        writeRandomBlocks(new Random(12), 5);

        TrailPage second = ask(TrailFilter.ALL, REGULATOR, TrailDirection.BACKWARDS, first.next(), 7);

        assertThat(second.entries().get(0).position())
                .isEqualTo(first.entries().get(6).position() - 1);
    }

    @Test
    void a_missing_block_is_told_and_read_past() {
        writeRandomBlocks(new Random(13), 10);
        ledger.lose(5);

        TrailPage page = ask(TrailFilter.ALL, REGULATOR, TrailDirection.ONWARDS, null, 500);

        assertThat(page.problem()).isEqualTo(new LedgerProblem(5, null, LedgerProblemKind.BLOCK_MISSING));
        assertThat(page.entries())
                .extracting(TrailEntry::height)
                .contains(4L, 6L)
                .doesNotContain(5L);
    }

    @Test
    void an_empty_ledger_has_nothing_to_look_at() {
        TrailPage page = ask(TrailFilter.ALL, REGULATOR, TrailDirection.BACKWARDS, null, 50);

        assertThat(page).isEqualTo(new TrailPage(List.of(), -1, -1, null, 0, null));
    }

    @Test
    void sealed_texts_stay_sealed() {
        ledger.write(List.of(written(
                "complaint-1",
                new ComplainantRevealed(
                        new ComplaintId("complaint-1"), new PersonId("person-1"), new SealedText("c2VhbGVk")),
                MONDAY,
                Map.of("actor", "account-agent", "occurredAt", "2026-03-01T00:00:00Z"))));

        TrailEntry entry = event(0, REGULATOR).orElseThrow().entry();

        assertThat(entry.payload())
                .isEqualTo("{\"complaintId\":\"complaint-1\",\"person\":\"person-1\",\"purpose\":{\"sealedBytes\":6}}");
        assertThat(entry.occurredAt()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(entry.envelope()).containsEntry("actor", "account-agent");
    }

    @Test
    void an_event_comes_with_its_block() {
        writeRandomBlocks(new Random(14), 10);
        StoredEvent last = ledger.all().get(ledger.all().size() - 1);

        ProvenEvent proven = event(last.position(), REGULATOR).orElseThrow();

        assertThat(proven.entry().leafHash()).isEqualTo(last.leafHash());
        assertThat(proven.block().hash()).isEqualTo("hash-10");
        assertThat(event(ledger.size(), REGULATOR)).isEmpty();
    }

    @Test
    void the_auditor_sees_no_case() {
        ledger.write(List.of(
                written("complaint-1", dispatched("unit-a"), MONDAY, Map.of()),
                written("unit-a", new UnitRenamed(new UnitId("unit-a"), "甲"), MONDAY, Map.of())));

        assertThat(event(0, AUDITOR)).isEmpty();
        assertThat(event(1, AUDITOR)).isPresent();
    }

    @Test
    void the_auditor_watches_accounts_units_and_those_who_look() {
        assertThat(List.of(
                        "AccountOpened",
                        "AccountClosed",
                        "UnitEstablished",
                        "UnitRenamed",
                        "TrailSearched",
                        "TrailDownloaded",
                        "TrailEventRead",
                        "LedgerVerificationRequested"))
                .allMatch(Sight.ADMINISTRATION::includes);
        assertThat(List.of("ComplaintRegistered", "DeadlineSet", "IncidentRegistered", "Unheard"))
                .noneMatch(Sight.ADMINISTRATION::includes);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REGULATOR", "AUDITOR"})
    void nobody_else_sees_anything_even_past_the_door(Role role) {
        writeRandomBlocks(new Random(15), 10);

        assertThat(ask(TrailFilter.ALL, asker("account-x", role), TrailDirection.ONWARDS, null, 500)
                        .entries())
                .isEmpty();
    }

    @Test
    void nothing_is_shown_that_is_not_on_record_for_this_very_reader() {
        writeRandomBlocks(new Random(16), 10);
        ledger.putOnRecord(new TrailSearched(LOOK, TrailFilter.ALL, null), REGULATOR);
        FindTrail query = new FindTrail(LOOK, TrailDirection.ONWARDS, null, 10);
        Envelope other = asker("account-other", Role.REGULATOR);

        assertThatThrownBy(() -> trail.handle(query, metaData(other)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("NOT_ON_RECORD");
        assertThatThrownBy(() -> trail.handle(
                        new FindTrail(new LookUpId("look-up-2"), TrailDirection.ONWARDS, null, 10),
                        metaData(REGULATOR)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("NOT_ON_RECORD");
        assertThatThrownBy(() -> trail.handle(new FindTrailEvent(LOOK), metaData(REGULATOR)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("NOT_ON_RECORD");
    }

    @Test
    void a_download_reads_what_its_record_says() {
        writeRandomBlocks(new Random(17), 10);
        TrailFilter filter = new TrailFilter(null, null, null, "UnitRenamed", null, null);
        ledger.putOnRecord(
                new TrailDownloaded(LOOK, filter, TrailFormat.CSV, new LookUpReason(LookUpPurpose.STATISTICS, null)),
                REGULATOR);

        TrailPage page = trail.handle(new FindTrail(LOOK, TrailDirection.ONWARDS, null, 500), metaData(REGULATOR));

        assertThat(page.entries()).isNotEmpty().allMatch(entry -> entry.event().equals("UnitRenamed"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 501})
    void a_page_has_one_to_five_hundred_events(int size) {
        assertThatThrownBy(() -> ask(TrailFilter.ALL, REGULATOR, TrailDirection.ONWARDS, null, size))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("atMost");
    }

    private List<Long> readAll(TrailFilter filter, Envelope asker, TrailDirection direction, int size) {
        List<Long> positions = new ArrayList<>();
        Long from = null;
        do {
            TrailPage page = ask(filter, asker, direction, from, size);
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(size);
            page.entries().forEach(entry -> positions.add(entry.position()));
            from = page.next();
        } while (from != null);
        return positions;
    }

    private TrailPage ask(TrailFilter filter, Envelope asker, TrailDirection direction, @Nullable Long from, int size) {
        ledger.putOnRecord(new TrailSearched(LOOK, filter, null), asker);
        return trail.handle(new FindTrail(LOOK, direction, from, size), metaData(asker));
    }

    private Optional<ProvenEvent> event(long position, Envelope asker) {
        ledger.putOnRecord(new TrailEventRead(LOOK, position), asker);
        return trail.handle(new FindTrailEvent(LOOK), metaData(asker));
    }

    private void writeRandomBlocks(Random random, int count) {
        Instant now = MONDAY;
        for (int i = 0; i < count; i++) {
            now = now.plusSeconds(random.nextInt(120));
            List<Written> block = new ArrayList<>();
            for (int j = 0; j <= random.nextInt(6); j++) {
                // Two nodes whose clocks are a minute apart.
                block.add(random(random, now.plusSeconds(random.nextBoolean() ? 60 : 0)));
            }
            ledger.write(block);
        }
    }

    private static Written random(Random random, Instant at) {
        String unit = "unit-" + (char) ('a' + random.nextInt(3));
        Map<String, String> envelope = random.nextBoolean()
                ? Map.of("actor", "account-" + random.nextInt(4), "unit", "unit-" + (char) ('a' + random.nextInt(3)))
                : Map.of("actor", "account-" + random.nextInt(4));
        return switch (random.nextInt(4)) {
            case 0 -> written(unit, new UnitRenamed(new UnitId(unit), "名"), at, envelope);
            case 1 ->
                written("account-9", new AccountOpened(new AccountId("account-9"), Role.AUDITOR, null), at, envelope);
            default -> written("complaint-" + random.nextInt(5), dispatched(unit), at, envelope);
        };
    }

    private static ComplaintDispatched dispatched(String unit) {
        return new ComplaintDispatched(new ComplaintId("complaint-1"), new UnitId(unit), MONDAY, null);
    }

    private static Written written(String stream, DomainEvent event, Instant at, Map<String, String> envelope) {
        return new Written(stream, event, at, envelope);
    }

    private static TrailFilter randomFilter(Random random) {
        Instant from = MONDAY.plus(Duration.ofSeconds(random.nextInt(4_000)));
        return new TrailFilter(
                random.nextInt(3) == 0 ? from : null,
                random.nextInt(3) == 0 ? from.plusSeconds(random.nextInt(2_000)) : null,
                random.nextInt(3) == 0 ? new AccountId("account-" + random.nextInt(5)) : null,
                random.nextInt(3) == 0
                        ? List.of("UnitRenamed", "ComplaintDispatched", "AccountOpened")
                                .get(random.nextInt(3))
                        : null,
                random.nextInt(4) == 0 ? new CaseId("complaint-" + random.nextInt(6)) : null,
                random.nextInt(3) == 0 ? new UnitId("unit-" + (char) ('a' + random.nextInt(4))) : null);
    }

    /** The same question answered the slow and plain way. */
    private static Predicate<StoredEvent> oracle(TrailFilter filter, Role role) {
        return event -> {
            String envelope = new String(event.envelope(), StandardCharsets.UTF_8);
            String payload = new String(event.payload(), StandardCharsets.UTF_8);
            return (role == Role.REGULATOR || !event.event().startsWith("Complaint"))
                    && (filter.from() == null || !event.recordedAt().isBefore(filter.from()))
                    && (filter.until() == null || event.recordedAt().isBefore(filter.until()))
                    && (filter.actor() == null || envelope.contains("\"actor\":\"" + filter.actor() + "\""))
                    && (filter.event() == null || event.event().equals(filter.event()))
                    && (filter.caseId() == null
                            || event.stream().equals(filter.caseId().value()))
                    && (filter.unit() == null
                            || envelope.contains("\"unit\":\"" + filter.unit() + "\"")
                            || payload.contains("\"" + filter.unit() + "\""));
        };
    }

    private static List<Long> reversed(List<Long> ascending) {
        List<Long> descending = new ArrayList<>(ascending);
        Collections.reverse(descending);
        return descending;
    }

    private static MetaData metaData(Envelope asker) {
        return MetaData.from(asker.toMetaData());
    }

    private static Envelope asker(String account, Role role) {
        return new Envelope(new AccountId(account), role, null, null, null, "console", Origin.LIVE);
    }
}
