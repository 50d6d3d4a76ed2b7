package io.huiyin.scheduler.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.deadlines.WorkingCalendars;
import io.huiyin.scheduler.DueCommands;
import io.huiyin.scheduler.duelist.DeadlineEvents;
import io.huiyin.scheduler.duelist.DueList;
import io.huiyin.scheduler.duelist.DueListState;
import io.huiyin.scheduler.duelist.DutyPlan;
import io.huiyin.scheduler.duelist.WatchPlan;
import io.huiyin.scheduler.support.City;
import io.huiyin.scheduler.support.SettableClock;
import io.huiyin.storage.LedgerStanding;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node reads a city's events, keeps its due-list, and another start of it goes on from there, or does not. */
class KeptPositionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration KEPT_EVERY = Duration.ofMinutes(10);

    @TempDir
    Path directory;

    private final SettableClock clock = new SettableClock(NOW);
    private final City city = new City(clock, DeadlineRules.shipped(), WorkingCalendar.shipped()).opened();
    private String ledgerId = "this ledger";
    private @Nullable TrackingToken read;

    /** One start of the node. */
    private final class Start {

        private final DeadlineEvents events;
        private final AnnotationEventHandlerAdapter handler;
        private final KeptPosition position;

        Start(DeadlineRules rules) {
            WorkingCalendars calendars = WorkingCalendars.shipped();
            events = new DeadlineEvents(
                    new DueList(1, at -> {}),
                    new WatchPlan(rules, calendars, DueCommands.ofEveryKind()),
                    new DutyPlan(calendars, ZONE));
            handler = new AnnotationEventHandlerAdapter(events);
            DueListPlace place = new DueListPlace(file(), KeptPositionTest.this::standingAt);
            position = new KeptPosition(place, events, rules, calendars, clock);
        }

        /** Reads on after a token as the processor does, and says how many events there were. */
        int readsAfter(@Nullable TrackingToken token) throws Exception {
            int count = 0;
            read = token;
            for (TrackedEventMessage<?> event : city.eventsAfter(token)) {
                handler.handle(event);
                read = event.trackingToken();
                count++;
            }
            position.storeToken(read, "deadlines", 0);
            return count;
        }
    }

    private Path file() {
        return directory.resolve("due-list.json.gz");
    }

    private LedgerStanding standingAt(long position) {
        if (position > city.head()) {
            throw new IllegalArgumentException("beyond the head");
        }
        return new LedgerStanding(ledgerId, position, "block of " + position);
    }

    @BeforeEach
    void people_complain() {
        city.unitIsOnDuty(LocalTime.of(9, 0), LocalTime.of(17, 30));
        city.complains("1", null);
        ComplaintId second = city.complains("2", NOW.minus(Duration.ofDays(30)));
        city.isDispatched(second);
        city.isAnswered(city.complains("3", null));
        city.hasAMajorIncident("1");
    }

    @AfterEach
    void close() {
        city.close();
    }

    private Start started() {
        return new Start(DeadlineRules.shipped());
    }

    private Start onceKept() throws Exception {
        Start first = started();
        first.readsAfter(null);
        first.position.keep();
        return first;
    }

    private static Optional<TrackingToken> beginningOf(Start start) {
        return Optional.ofNullable(start.position.beginning(FromTheFirst.INSTANCE));
    }

    @Test
    void the_next_start_goes_on_from_where_the_list_was_kept_and_knows_the_same() throws Exception {
        DueListState before = onceKept().events.state();
        city.complains("4", null);

        Start next = started();
        TrackingToken beginning = beginningOf(next).orElseThrow();
        DueListState taken = next.events.state();

        assertThat(taken.watches()).isNotEmpty().containsExactlyInAnyOrderElementsOf(before.watches());
        assertThat(taken.dutyHours()).hasSize(1).isEqualTo(before.dutyHours());
        assertThat(taken.places()).hasSize(2).containsExactlyInAnyOrderElementsOf(before.places());
        int unread = next.readsAfter(beginning);
        Start fromTheFirst = started();
        assertThat(unread).isLessThan(fromTheFirst.readsAfter(null));
        assertThat(next.events.state().watches())
                .containsExactlyInAnyOrderElementsOf(fromTheFirst.events.state().watches());
    }

    @Test
    void a_unit_whose_hours_change_after_the_start_hears_of_its_cases_otherwise() throws Exception {
        onceKept();
        city.unitIsOnDuty(LocalTime.of(8, 0), LocalTime.of(12, 0));

        Start next = started();
        next.readsAfter(beginningOf(next).orElseThrow());
        Start fromTheFirst = started();
        fromTheFirst.readsAfter(null);

        assertThat(next.events.state().watches())
                .containsExactlyInAnyOrderElementsOf(fromTheFirst.events.state().watches());
    }

    @Test
    void it_is_kept_again_once_ten_minutes_have_passed() throws Exception {
        Start node = onceKept();
        byte[] first = Files.readAllBytes(file());
        city.complains("4", null);

        node.readsAfter(read);
        assertThat(Files.readAllBytes(file())).isEqualTo(first);
        clock.move(KEPT_EVERY);
        city.complains("5", null);
        node.readsAfter(read);

        assertThat(Files.readAllBytes(file())).isNotEqualTo(first);
        assertThat(beginningOf(started())).contains(new GlobalSequenceTrackingToken(city.head()));
    }

    @Test
    void without_a_list_the_ledger_is_read_from_its_first_event() {
        assertThat(beginningOf(started())).isEmpty();
    }

    @Test
    void a_list_of_other_rules_is_left_aside() throws Exception {
        onceKept();
        String one = DeadlineRules.shipped().byId("complaint-reply").content();
        DeadlineRules fewer = DeadlineRules.parse(
                "one rule", new ByteArrayInputStream(("{\"rules\":[" + one + "]}").getBytes(StandardCharsets.UTF_8)));

        assertThat(beginningOf(new Start(fewer))).isEmpty();
    }

    @Test
    void a_list_of_another_ledger_or_beyond_its_head_is_left_aside() throws Exception {
        onceKept();
        ledgerId = "another ledger";
        assertThat(beginningOf(started())).isEmpty();

        ledgerId = "this ledger";
        Start ahead = started();
        city.complains("4", null);
        ahead.readsAfter(null);
        ahead.position.keep();
        DueListPlace shorter = new DueListPlace(file(), position -> {
            throw new IllegalArgumentException("beyond the head");
        });
        KeptPosition restored =
                new KeptPosition(shorter, ahead.events, DeadlineRules.shipped(), WorkingCalendars.shipped(), clock);
        assertThat(restored.beginning(FromTheFirst.INSTANCE)).isNull();
    }

    @Test
    void a_torn_or_foreign_file_is_left_aside() throws Exception {
        onceKept();
        byte[] whole = Files.readAllBytes(file());

        for (int length = 0; length < whole.length; length += 1 + whole.length / 50) {
            Files.write(file(), Arrays.copyOf(whole, length));
            Start start = started();
            assertThat(beginningOf(start)).describedAs("%d bytes", length).isEmpty();
            assertThat(start.events.state().watches()).isEmpty();
        }
        Files.writeString(file(), "{\"basis\":\"1\"}", StandardCharsets.UTF_8);
        assertThat(beginningOf(started())).isEmpty();
    }

    @Test
    void a_place_that_cannot_be_written_costs_nothing_but_the_saving() throws Exception {
        Files.createDirectory(file());

        onceKept();

        assertThat(beginningOf(started())).isEmpty();
    }

    /** Begins with the first event and has none. */
    private enum FromTheFirst implements StreamableMessageSource<TrackedEventMessage<?>> {
        INSTANCE;

        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
            throw new UnsupportedOperationException();
        }

        @Override
        public @Nullable TrackingToken createTailToken() {
            return null;
        }
    }
}
