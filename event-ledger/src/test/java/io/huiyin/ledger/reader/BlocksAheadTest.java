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
import io.huiyin.storage.PositionedRecord;
import io.huiyin.verifier.chain.ChainPoint;
import io.huiyin.verifier.chain.ChainRules;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.Test;

class BlocksAheadTest {

    private static final int BLOCKS = 16;
    private static final int FIRST_BATCH = 8;
    private static final int ENOUGH_BYTES = 1 << 20;

    private final MemoryBlockStore store = new MemoryBlockStore();
    private final LedgerEventStore ledger = written();
    private final Deque<Runnable> begun = new ArrayDeque<>();

    @Test
    void far_from_the_end_the_next_blocks_are_begun_before_anybody_asks_for_them() {
        BlocksAhead blocks = new BlocksAhead(cursor(), begun::add);

        assertThat(positions(blocks.take(end()))).containsExactlyElementsOf(positions(0, FIRST_BATCH));
        assertThat(begun).hasSize(1);
        begun.remove().run();
        assertThat(blocks.isBehind(end())).as("what is read was not taken").isTrue();
        assertThat(positions(blocks.take(end()))).containsExactlyElementsOf(positions(FIRST_BATCH, BLOCKS));
        assertThat(blocks.isBehind(end())).isFalse();
        assertThat(begun).as("at the end").isEmpty();
    }

    @Test
    void damage_met_ahead_is_heard_of_when_the_reader_comes_there_and_each_time() {
        Block damaged = store.all().get(FIRST_BATCH + 1);
        store.put(new Block(damaged.height(), damaged.firstPosition(), new byte[] {1}, damaged.records()));
        BlocksAhead blocks = new BlocksAhead(cursor(), begun::add);

        assertThat(blocks.take(end())).hasSize(FIRST_BATCH);
        begun.remove().run();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> blocks.take(end()))
                    .isInstanceOf(LedgerDamagedException.class)
                    .hasMessageContaining("Block " + damaged.height());
            assertThat(blocks.isBehind(end())).isTrue();
        }
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

    private BlockCursor cursor() {
        ChainPoint genesis = genesis();
        return BlockCursor.at(store, new Chain(store, genesis, genesis), 0, ENOUGH_BYTES);
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

    private static List<Long> positions(List<PositionedRecord> records) {
        return records.stream().map(PositionedRecord::position).toList();
    }

    private static List<Long> positions(long from, long end) {
        return LongStream.range(from, end).boxed().toList();
    }
}
