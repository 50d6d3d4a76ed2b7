package io.huiyin.ledger;

import static io.huiyin.ledger.fixture.Notes.NOON;
import static io.huiyin.ledger.fixture.Notes.lone;
import static io.huiyin.ledger.fixture.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.ledger.fixture.MemoryBlockStore;
import io.huiyin.ledger.fixture.Notes;
import io.huiyin.ledger.fixture.Notes.NoteState;
import io.huiyin.ledger.fixture.Notes.Noted;
import io.huiyin.ledger.serialization.LedgerSerializer;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockStore.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class LedgerEventStoreTest {

    private final MemoryBlockStore blocks = new MemoryBlockStore();
    private final List<LedgerEventStore> opened = new ArrayList<>();
    private final LedgerEventStore ledger = open(Notes.settings(blocks));

    @AfterEach
    void close_ledgers() {
        opened.forEach(LedgerEventStore::close);
    }

    @Test
    void an_event_comes_back_as_it_was_published() {
        DomainEventMessage<Noted> event = noted("note-1", 0, "中文 and more");
        ledger.publish(event);

        DomainEventMessage<?> read = ledger.readEvents("note-1").next();
        assertThat(read.getPayload()).isEqualTo(event.getPayload());
        assertThat(read.getMetaData()).isEqualTo(event.getMetaData());
        assertThat(read.getIdentifier()).isEqualTo(event.getIdentifier());
        assertThat(read.getTimestamp()).isEqualTo(NOON);
        assertThat(read.getType()).isEqualTo("Note");
        assertThat(read.getSequenceNumber()).isZero();
    }

    @Test
    void an_event_without_aggregate_gets_a_stream_of_its_own() {
        ledger.publish(lone("e-1", "alone"));

        assertThat(blocks.all().get(1).records()).extracting("streamKey").containsExactly("event-e-1@0");
        TrackedEventMessage<?> read = readAll(null).get(0);
        assertThat(read).isNotInstanceOf(DomainEventMessage.class);
        assertThat(Notes.text(read)).isEqualTo("alone");
        assertThat(read.getIdentifier()).isEqualTo("e-1");
    }

    @Test
    void a_stream_longer_than_a_page_is_read_in_order_and_its_last_number_is_found() {
        publishMany("note-1", 700);
        ledger.publish(noted("note-2", 0, "other"));

        List<Long> sequences = ledger.readEvents("note-1")
                .asStream()
                .map(DomainEventMessage::getSequenceNumber)
                .<Long>map(sequence -> sequence)
                .toList();
        assertThat(sequences)
                .containsExactlyElementsOf(
                        IntStream.range(0, 700).mapToObj(Long::valueOf).toList());
        assertThat(ledger.readEvents("note-1", 695).asStream()).hasSize(5);
        LedgerEventStore restarted = open(Notes.settings(blocks));
        assertThat(restarted.lastSequenceNumberFor("note-1")).contains(699L);
        assertThat(restarted.lastSequenceNumberFor("note-2")).contains(0L);
        assertThat(restarted.lastSequenceNumberFor("note-3")).isEmpty();
    }

    @Test
    void streams_start_after_the_token_also_when_it_is_wrapped() {
        publishMany("note-1", 5);
        GlobalSequenceTrackingToken third = new GlobalSequenceTrackingToken(2);
        GlobalSequenceTrackingToken last = new GlobalSequenceTrackingToken(4);

        assertThat(textsAfter(null)).containsExactly("0", "1", "2", "3", "4");
        assertThat(textsAfter(ledger.createTailToken())).containsExactly("0", "1", "2", "3", "4");
        assertThat(textsAfter(third)).containsExactly("3", "4");
        assertThat(textsAfter(ReplayToken.createReplayToken(last, third))).containsExactly("3", "4");
        assertThat(textsAfter(MergedTrackingToken.merged(last, third))).containsExactly("3", "4");
        assertThat(textsAfter(ledger.createHeadToken())).isEmpty();
    }

    @Test
    void a_token_beyond_the_end_is_refused() {
        publishMany("note-1", 1);

        assertThatThrownBy(() -> ledger.openStream(new GlobalSequenceTrackingToken(1)))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("beyond the end");
    }

    @Test
    void a_token_at_an_instant_misses_no_event_recorded_then_or_later() {
        for (int i = 0; i < 10; i++) {
            ledger.publish(noted("note-" + i, 0, "" + i, NOON.plusSeconds(i)));
        }

        assertThat(textsAfter(ledger.createTokenAt(NOON.plusSeconds(7)))).containsExactly("7", "8", "9");
        assertThat(textsAfter(ledger.createTokenAt(NOON.minusSeconds(7)))).hasSize(10);
        assertThat(textsAfter(ledger.createTokenAt(NOON.plusSeconds(70)))).isEmpty();
        assertThat(textsAfter(ledger.createTokenSince(Duration.ofHours(1)))).hasSize(10);
    }

    @Test
    void readers_of_the_process_that_stored_an_event_see_what_others_read_from_its_bytes() {
        ledger.publish(noted("note-1", 0, "a", NOON.plusNanos(123_456_789)), lone("lone-1", "b"));
        ledger.publish(noted("note-2", 0, "c").withMetaData(MetaData.with("attempt", 3L)));
        LedgerEventStore other = open(Notes.settings(blocks, "node-2"));

        assertThat(readAll(ledger, null).stream().map(LedgerEventStoreTest::everythingOf))
                .hasSize(3)
                .containsExactlyElementsOf(readAll(other, null).stream()
                        .map(LedgerEventStoreTest::everythingOf)
                        .toList());
    }

    @Test
    void a_reader_at_the_end_is_woken_by_an_append_of_this_process() throws Exception {
        try (TrackingEventStream stream = ledger.openStream(null)) {
            CountDownLatch woken = new CountDownLatch(1);
            assertThat(stream.setOnAvailableCallback(woken::countDown)).isTrue();
            assertThat(stream.hasNextAvailable()).isFalse();

            ledger.publish(noted("note-1", 0, "new"));

            assertThat(woken.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(Notes.text(stream.nextAvailable())).isEqualTo("new");
        }
    }

    @Test
    void a_reader_at_the_end_finds_what_another_process_appends() throws Exception {
        LedgerEventStore other = open(Notes.settings(blocks, "node-2"));
        try (TrackingEventStream stream = ledger.openStream(null)) {
            CountDownLatch woken = new CountDownLatch(1);
            stream.setOnAvailableCallback(woken::countDown);
            assertThat(stream.hasNextAvailable()).isFalse();

            other.publish(noted("note-1", 0, "theirs"));

            assertThat(woken.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(Notes.text(stream.nextAvailable())).isEqualTo("theirs");
            other.publish(noted("note-1", 1, "more"));
            assertThat(stream.hasNextAvailable(20, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.peek().map(Notes::text)).contains("more");
        }
    }

    @Test
    void a_callback_set_when_there_is_something_to_read_is_called_at_once() {
        publishMany("note-1", 1);
        try (TrackingEventStream stream = ledger.openStream(null)) {
            CountDownLatch called = new CountDownLatch(1);
            stream.setOnAvailableCallback(called::countDown);
            assertThat(called.getCount()).isZero();
        }
    }

    @Test
    void an_unknown_event_name_stops_the_reader_each_time_it_is_asked() {
        publishMany("note-1", 2);
        LedgerEventStore ignorant = open(LedgerSettings.of(
                blocks, LedgerSerializer.of(Map.of()), Notes.settings(blocks).clock(), "node-2"));

        try (TrackingEventStream stream = ignorant.openStream(null)) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(stream::hasNextAvailable)
                        .isInstanceOf(LedgerDamagedException.class)
                        .hasMessageContaining("Noted");
            }
        }
        assertThatThrownBy(() -> ignorant.readEvents("note-1").next()).hasMessageContaining("Noted");
    }

    @Test
    void events_before_an_unreadable_one_or_a_damaged_block_are_still_handed_out() throws Exception {
        publishMany("note-1", 2);
        ledger.publish(new GenericDomainEventMessage<>("Note", "odd", 0, new NoteState("odd", 1)));
        ledger.publish(noted("note-1", 2, "after"));
        LedgerEventStore ignorant = open(LedgerSettings.of(
                blocks,
                LedgerSerializer.of(Map.of("Noted", Noted.class)),
                Notes.settings(blocks).clock(),
                "node-2"));
        try (TrackingEventStream stream = ignorant.openStream(null)) {
            assertThat(Notes.text(stream.nextAvailable())).isEqualTo("0");
            assertThat(Notes.text(stream.nextAvailable())).isEqualTo("1");
            assertThatThrownBy(stream::hasNextAvailable).hasMessageContaining("position 2");
            assertThatThrownBy(stream::hasNextAvailable).hasMessageContaining("position 2");
        }

        Block second = blocks.all().get(2);
        blocks.put(new Block(2, second.firstPosition(), new byte[] {1}, second.records()));
        try (TrackingEventStream stream = ledger.openStream(null)) {
            assertThat(Notes.text(stream.nextAvailable())).isEqualTo("0");
            assertThat(Notes.text(stream.nextAvailable())).isEqualTo("1");
            assertThatThrownBy(stream::hasNextAvailable).hasMessageContaining("Block 2");
            assertThatThrownBy(stream::hasNextAvailable).hasMessageContaining("Block 2");
        }
    }

    @Test
    void a_block_that_does_not_chain_stops_the_reader_and_the_writer() {
        publishMany("note-1", 3);
        MemoryBlockStore foreign = new MemoryBlockStore();
        LedgerEventStore forger = open(Notes.settings(foreign, "forger"));
        forger.publish(noted("forged", 0, "first"));
        forger.publish(noted("forged", 1, "second"));
        blocks.put(foreign.all().get(2));

        assertThatThrownBy(ledger::headPosition).isInstanceOf(LedgerDamagedException.class);
        assertThatThrownBy(() -> ledger.publish(noted("note-2", 0, "a"))).isInstanceOf(LedgerDamagedException.class);
        try (TrackingEventStream stream = ledger.openStream(new GlobalSequenceTrackingToken(2))) {
            assertThatThrownBy(stream::hasNextAvailable).isInstanceOf(LedgerDamagedException.class);
        }
    }

    @Test
    void upcasters_are_applied_when_reading_and_nothing_stored_changes() {
        publishMany("note-1", 2);
        LedgerEventStore upcasting = open(Notes.settings(blocks).withUpcaster(new Shouting()));

        assertThat(upcasting.readEvents("note-1").asStream().map(Notes::text)).containsExactly("0!", "1!");
        try (TrackingEventStream stream = upcasting.openStream(null)) {
            assertThat(stream.peek().map(Notes::text)).contains("0!");
        }
        assertThat(textsAfter(null)).containsExactly("0", "1");
    }

    @Test
    void a_snapshot_spares_reading_what_is_in_it() {
        publishMany("note-1", 20);
        ledger.storeSnapshot(snapshot("note-1", 14));

        DomainEventStream events = ledger.readEvents("note-1");
        assertThat(events.peek().getPayload()).isEqualTo(new NoteState("state", 14));
        assertThat(events.asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(14L, 15L, 16L, 17L, 18L, 19L);
    }

    @Test
    void a_snapshot_that_is_not_of_this_ledger_or_cannot_be_read_is_ignored() {
        publishMany("note-1", 3);
        ledger.storeSnapshot(snapshot("note-1", 2));
        Snapshot good = blocks.readSnapshot("note-1").orElseThrow();
        MemoryBlockStore otherBlocks = new MemoryBlockStore();
        LedgerEventStore other = open(Notes.settings(otherBlocks, "node-9"));
        other.publish(List.of(noted("note-1", 0, "x"), noted("note-1", 1, "y"), noted("note-1", 2, "z")));
        other.storeSnapshot(snapshot("note-1", 2));

        byte[] cut = Arrays.copyOf(good.bytes(), good.bytes().length - 1);
        byte[] otherVersion = good.bytes().clone();
        otherVersion[0] = 9;
        List<Snapshot> unusable = List.of(
                otherBlocks.readSnapshot("note-1").orElseThrow(),
                new Snapshot("note-1", 2, 2, cut),
                new Snapshot("note-1", 2, 2, new byte[0]),
                new Snapshot("note-1", 2, 2, otherVersion),
                new Snapshot("note-1", 2, 1, good.bytes()),
                new Snapshot("note-1", 7, 7, good.bytes()));
        for (Snapshot snapshot : unusable) {
            blocks.storeSnapshot(snapshot);
            assertThat(ledger.readEvents("note-1").asStream()).hasSize(3);
        }
        blocks.storeSnapshot(good);
        assertThat(ledger.readEvents("note-1").asStream()).hasSize(1);
    }

    @Test
    void a_snapshot_of_events_that_are_not_stored_is_not_kept_and_a_filter_may_refuse_old_ones() {
        publishMany("note-1", 3);
        ledger.storeSnapshot(snapshot("note-1", 3));
        assertThat(blocks.readSnapshot("note-1")).isEmpty();

        ledger.storeSnapshot(snapshot("note-1", 2));
        SnapshotFilter none = data -> !data.getPayload().getType().getName().equals("NoteState");
        LedgerEventStore choosy = open(Notes.settings(blocks).withSnapshots(Notes.serializer(), none));
        assertThat(choosy.readEvents("note-1").asStream()).hasSize(3);
    }

    @Test
    void standings_name_ledger_position_and_block() {
        publishMany("note-1", 2);

        assertThat(ledger.standingAt(-1).blockHash()).isEqualTo(ledger.ledgerId());
        assertThat(ledger.standingAt(1)).isEqualTo(ledger.head());
        assertThatThrownBy(() -> ledger.standingAt(2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_ledger_whose_newest_block_was_changed_does_not_open() {
        publishMany("note-1", 2);
        var newest = blocks.all().get(1);
        byte[] header = newest.header().clone();
        header[60] ^= 1;
        blocks.put(new Block(newest.height(), newest.firstPosition(), header, newest.records()));

        assertThatThrownBy(() -> Notes.open(blocks)).isInstanceOf(LedgerDamagedException.class);
    }

    private LedgerEventStore open(LedgerSettings settings) {
        LedgerEventStore store = LedgerEventStore.open(settings);
        opened.add(store);
        return store;
    }

    private void publishMany(String stream, int count) {
        ledger.publish(IntStream.range(0, count)
                .<EventMessage<?>>mapToObj(i -> noted(stream, i, "" + i))
                .toList());
    }

    private static List<Object> everythingOf(TrackedEventMessage<?> message) {
        List<Object> all = new ArrayList<>(List.of(
                message.trackingToken(),
                message.getIdentifier(),
                message.getTimestamp(),
                message.getPayloadType(),
                message.getPayload(),
                message.getMetaData()));
        if (message instanceof DomainEventMessage<?> domain) {
            all.addAll(List.of(domain.getType(), domain.getAggregateIdentifier(), domain.getSequenceNumber()));
        }
        return all;
    }

    private List<TrackedEventMessage<?>> readAll(TrackingToken after) {
        return readAll(ledger, after);
    }

    private static List<TrackedEventMessage<?>> readAll(LedgerEventStore from, TrackingToken after) {
        List<TrackedEventMessage<?>> read = new ArrayList<>();
        try (TrackingEventStream stream = from.openStream(after)) {
            while (stream.hasNextAvailable()) {
                read.add(stream.nextAvailable());
            }
            return read;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> textsAfter(TrackingToken token) {
        return readAll(token).stream().map(Notes::text).toList();
    }

    private static DomainEventMessage<NoteState> snapshot(String stream, long sequence) {
        return new GenericDomainEventMessage<>("Note", stream, sequence, new NoteState("state", (int) sequence));
    }

    /** Adds an exclamation mark to every text. */
    private static final class Shouting implements EventUpcaster {
        @Override
        public Stream<IntermediateEventRepresentation> upcast(Stream<IntermediateEventRepresentation> events) {
            return events.map(event -> event.upcast(
                    new SimpleSerializedType("Noted", "2"), JsonNode.class, Shouting::shout, metaData -> metaData));
        }

        private static JsonNode shout(JsonNode json) {
            ObjectNode changed = ((ObjectNode) json).deepCopy();
            changed.put("text", json.get("text").asString() + "!");
            return changed;
        }
    }
}
