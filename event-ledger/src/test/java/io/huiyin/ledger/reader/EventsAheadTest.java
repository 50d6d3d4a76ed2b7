package io.huiyin.ledger.reader;

import static io.huiyin.ledger.fixture.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.ledger.LedgerDamagedException;
import io.huiyin.ledger.LedgerEventStore;
import io.huiyin.ledger.chain.Chain;
import io.huiyin.ledger.chain.FiledBlocks;
import io.huiyin.ledger.fixture.MemoryBlockStore;
import io.huiyin.ledger.fixture.Notes;
import io.huiyin.storage.Block;
import io.huiyin.storage.StorageException;
import io.huiyin.verifier.chain.ChainPoint;
import io.huiyin.verifier.chain.ChainRules;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.Test;

class EventsAheadTest {

    private static final int FIRST_BATCH = 8;
    private static final int BLOCKS = 3 * FIRST_BATCH;
    private static final int BYTES_OF_A_BATCH = 1_500;
    private static final int ENOUGH_BYTES = 1 << 20;

    private final MemoryBlockStore store = new MemoryBlockStore();
    private final LedgerEventStore ledger = written();
    private final Deque<Runnable> begun = new ArrayDeque<>();

    @Test
    void far_from_the_end_the_next_batches_are_begun_before_anybody_asks_for_them() {
        EventsAhead events = eventsAhead(BYTES_OF_A_BATCH);

        List<Long> taken = new ArrayList<>(positions(events.take(end())));
        assertThat(taken).containsExactlyElementsOf(positions(0, FIRST_BATCH));
        assertThat(begun).as("one is read, the other waits for its turn").hasSize(1);
        while (taken.size() < BLOCKS) {
            assertThat(events.isBehind(end())).isTrue();
            runAllBegun();
            taken.addAll(positions(events.take(end())));
        }

        assertThat(taken).containsExactlyElementsOf(positions(0, BLOCKS));
        assertThat(events.take(end()).isNothing()).isTrue();
        assertThat(events.isBehind(end())).isFalse();
        assertThat(begun).as("at the end").isEmpty();
    }

    @Test
    void damage_met_ahead_is_heard_of_when_the_reader_comes_there_and_each_time() {
        Block damaged = store.all().get(FIRST_BATCH + 1);
        store.put(new Block(damaged.height(), damaged.firstPosition(), new byte[] {1}, damaged.records()));
        EventsAhead events = eventsAhead(ENOUGH_BYTES);

        assertThat(events.take(end()).messages()).hasSize(FIRST_BATCH);
        runAllBegun();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> events.take(end()))
                    .isInstanceOf(LedgerDamagedException.class)
                    .hasMessageContaining("Block " + damaged.height());
            assertThat(events.isBehind(end())).isTrue();
        }
    }

    @Test
    void what_a_store_could_not_read_is_read_when_it_can() {
        EventsAhead events = eventsAhead(ENOUGH_BYTES);
        events.take(end());
        store.failNextRead();
        runAllBegun();

        assertThatThrownBy(() -> events.take(end())).isInstanceOf(StorageException.class);
        assertThat(positions(events.take(end()))).startsWith((long) FIRST_BATCH);
    }

    @Test
    void whoever_waits_to_be_called_is_called_for_what_was_read_ahead() throws Exception {
        try (TrackingEventStream stream = ledger.openStream(null)) {
            for (int i = 0; i < FIRST_BATCH; i++) {
                stream.nextAvailable();
            }
            CountDownLatch called = new CountDownLatch(1);

            stream.setOnAvailableCallback(called::countDown);

            assertThat(called.getCount()).isZero();
            assertThat(Notes.text(stream.nextAvailable())).isEqualTo("entry " + FIRST_BATCH);
        }
    }

    private EventsAhead eventsAhead(int bytesAtOnce) {
        ChainPoint genesis = genesis();
        BlockCursor cursor = BlockCursor.at(store, new Chain(store, genesis, genesis), 0, bytesAtOnce);
        return new EventsAhead(cursor, new EventReading(Notes.serializer(), NoOpEventUpcaster.INSTANCE), begun::add);
    }

    private void runAllBegun() {
        while (!begun.isEmpty()) {
            begun.remove().run();
        }
    }

    private ChainPoint genesis() {
        return ChainRules.begin(FiledBlocks.of(store.all().get(0)));
    }

    private ChainPoint end() {
        return ledger.headPoint();
    }

    private LedgerEventStore written() {
        LedgerEventStore opened = Notes.open(store);
        for (int i = 0; i < BLOCKS; i++) {
            opened.publish(List.of(noted("note", i, "entry " + i)));
        }
        return opened;
    }

    private static List<Long> positions(ReadEvents events) {
        return events.messages().stream()
                .map(message -> message.trackingToken().position().orElseThrow())
                .toList();
    }

    private static List<Long> positions(long from, long end) {
        return LongStream.range(from, end).boxed().toList();
    }
}
