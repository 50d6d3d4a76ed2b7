package io.huiyin.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.huiyin.storage.BlockStore.Insertion;
import io.huiyin.storage.BlockStore.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every block store promises. */
public abstract class BlockStoreContract {

    private RestartableStorage storage;

    /** A new, empty storage. */
    protected abstract RestartableStorage open();

    @BeforeEach
    void openStorage() {
        storage = open();
    }

    @AfterEach
    void closeStorage() {
        storage.close();
    }

    private BlockStore store() {
        return storage.blocks();
    }

    @Test
    void a_new_store_is_empty() {
        assertThat(store().head()).isEmpty();
        assertThat(store().read(0, 10)).isEmpty();
        assertThat(store().readForCertain(0)).isEmpty();
        assertThat(store().blockOf(0)).isEmpty();
        assertThat(store().readStream("case-1", 0, 10)).isEmpty();
    }

    @Test
    void a_block_is_read_back_as_it_was_inserted() {
        Block genesis = block(0, 0);
        Block next = block(1, 0, "case-1@0", "unit-1@0", "case-1@1");

        assertThat(store().insert(genesis)).isEqualTo(Insertion.INSERTED);
        assertThat(store().insert(next)).isEqualTo(Insertion.INSERTED);

        assertSame(store().head(), next);
        assertSame(store().readForCertain(0), genesis);
        assertSame(store().readForCertain(1), next);
        assertThat(store().read(0, 10)).hasSize(2).last().satisfies(last -> assertSame(Optional.of(last), next));
    }

    @Test
    void a_restart_keeps_everything() {
        Block last = insertRow(5, 3);

        storage.reopen();

        assertSame(store().head(), last);
        assertThat(store().read(0, 100)).hasSize(5);
        assertThat(store().readStream("stream-0", 0, 100)).hasSize(5);
        assertThat(store().insert(block(5, 15, "other@0"))).isEqualTo(Insertion.INSERTED);
    }

    @Test
    void a_taken_height_changes_nothing_even_for_the_same_block() {
        Block first = block(0, 0, "case-1@0");
        store().insert(first);

        assertThat(store().insert(first)).isEqualTo(Insertion.HEIGHT_TAKEN);
        assertThat(store().insert(block(0, 0, "case-2@0"))).isEqualTo(Insertion.HEIGHT_TAKEN);

        assertSame(store().readForCertain(0), first);
        assertThat(store().readStream("case-2", 0, 10)).isEmpty();
    }

    @Test
    void a_taken_stream_key_changes_nothing() {
        store().insert(block(0, 0, "case-1@0", "case-1@1"));

        assertThat(store().insert(block(1, 2, "case-2@0", "case-1@1"))).isEqualTo(Insertion.STREAM_KEY_TAKEN);

        assertThat(store().head().orElseThrow().height()).isZero();
        assertThat(store().readStream("case-2", 0, 10)).isEmpty();
        assertThat(store().insert(block(1, 2, "case-2@0", "case-1@2"))).isEqualTo(Insertion.INSERTED);
    }

    @Test
    void a_block_that_does_not_continue_the_ledger_is_refused() {
        store().insert(block(0, 0, "case-1@0"));

        assertThatIllegalArgumentException().isThrownBy(() -> store().insert(block(2, 1, "case-1@1")));
        assertThatIllegalArgumentException().isThrownBy(() -> store().insert(block(1, 7, "case-1@1")));
        assertThatIllegalArgumentException().isThrownBy(() -> store().insert(block(1, 1, "no sequence")));

        assertThat(store().head().orElseThrow().height()).isZero();
    }

    @Test
    void blocks_without_events_stand_beside_each_other() {
        for (int height = 0; height < 3; height++) {
            assertThat(store().insert(block(height, 0))).isEqualTo(Insertion.INSERTED);
        }
        assertThat(store().insert(block(3, 0, "case-1@0"))).isEqualTo(Insertion.INSERTED);

        assertThat(store().blockOf(0).orElseThrow().height()).isEqualTo(3);
        assertThat(store().read(0, 10)).hasSize(4);
    }

    @Test
    void a_reading_takes_no_more_blocks_than_asked_for() {
        insertRow(250, 1);

        assertThat(store().read(3, 4)).extracting(Block::height).containsExactly(3L, 4L, 5L, 6L);
        assertThat(store().read(0, 220)).extracting(Block::height).containsExactlyElementsOf(range(0, 220));
        assertThat(store().read(248, 50)).extracting(Block::height).containsExactly(248L, 249L);
    }

    @Test
    void every_position_belongs_to_the_block_that_holds_it() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Long> heightOf = new ArrayList<>();
        for (int height = 0; height < 300; height++) {
            String stream = "stream-" + height;
            int events = random.nextInt(4);
            store().insert(block(height, heightOf.size(), keys(stream, 0, events)));
            for (int event = 0; event < events; event++) {
                heightOf.add((long) height);
            }
        }
        storage.reopen();

        List<Integer> asked =
                new ArrayList<>(IntStream.range(0, heightOf.size()).boxed().toList());
        Collections.shuffle(asked, random);
        for (int position : asked) {
            assertThat(store().blockOf(position).orElseThrow().height())
                    .as("position %d, seed %d", position, seed)
                    .isEqualTo(heightOf.get(position));
        }
        assertThat(store().blockOf(heightOf.size())).as("seed %d", seed).isEmpty();
        assertThat(store().blockOf(-1)).isEmpty();
    }

    @Test
    void a_stream_is_read_in_order_with_positions_and_heights() {
        store().insert(block(0, 0, "case-1@0", "case-2@0", "case-1@1"));
        store().insert(block(1, 3, keys("case-1", 2, 70)));
        store().insert(block(2, 73, "case-10@0", "case-1@72"));

        List<PositionedRecord> all = store().readStream("case-1", 0, 1000);

        assertThat(all).extracting(found -> found.record().sequence()).containsExactlyElementsOf(range(0, 73));
        assertThat(all.get(1).position()).isEqualTo(2);
        assertThat(all.get(1).height()).isZero();
        assertThat(all.get(72).position()).isEqualTo(74);
        assertThat(all.get(72).height()).isEqualTo(2);
        assertThat(all.get(40).record().bytes()).isEqualTo("event case-1@40".getBytes(UTF_8));
        assertThat(store().readStream("case-1", 9, 3))
                .extracting(found -> found.record().sequence())
                .containsExactly(9L, 10L, 11L);
        assertThat(store().readStream("case-1", 73, 3)).isEmpty();
        assertThat(store().readStream("case", 0, 3)).isEmpty();
    }

    @Test
    void a_stream_is_read_up_to_the_first_missing_event() {
        store().insert(block(0, 0, "case-1@0", "case-1@1", "case-1@3"));

        assertThat(store().readStream("case-1", 0, 10))
                .extracting(found -> found.record().sequence())
                .containsExactly(0L, 1L);
        assertThat(store().readStream("case-1", 2, 10)).isEmpty();
    }

    @Test
    void a_stream_may_have_an_at_sign_in_its_name() {
        store().insert(block(0, 0, "someone@example@0", "someone@0"));

        assertThat(store().readStream("someone@example", 0, 10)).hasSize(1);
        assertThat(store().readStream("someone", 0, 10)).hasSize(1);
    }

    @Test
    void of_two_writers_at_one_height_one_wins() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            for (int height = 0; height < 50; height++) {
                CyclicBarrier together = new CyclicBarrier(2);
                int at = height;
                List<Future<Insertion>> outcomes = writers.invokeAll(List.of(
                        racing(together, block(at, at, "left@" + at)), racing(together, block(at, at, "right@" + at))));

                assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                        .containsExactlyInAnyOrder(Insertion.INSERTED, Insertion.HEIGHT_TAKEN);
                String winner = outcomes.get(0).get() == Insertion.INSERTED ? "left" : "right";
                assertThat(store().readForCertain(at).orElseThrow().records().get(0).stream())
                        .isEqualTo(winner);
            }
        } finally {
            writers.shutdownNow();
        }
    }

    private Callable<Insertion> racing(CyclicBarrier together, Block block) {
        return () -> {
            together.await();
            return store().insert(block);
        };
    }

    @Test
    void a_large_block_is_stored_whole() {
        Block large = block(0, 0, keys("case-1", 0, 256));
        store().insert(large);
        storage.reopen();

        assertSame(store().head(), large);
    }

    @Test
    void the_newest_snapshot_is_kept_until_deleted() {
        assertThat(store().readSnapshot("case-1")).isEmpty();

        store().storeSnapshot(new Snapshot("case-1", 10, 100, new byte[] {1}));
        store().storeSnapshot(new Snapshot("case-1", 20, 200, new byte[] {2}));
        assertThat(store().readSnapshot("case-1").orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(new Snapshot("case-1", 20, 200, new byte[] {2}));

        store().deleteSnapshot("case-1");
        assertThat(store().readSnapshot("case-1")).isEmpty();
    }

    private Block insertRow(int blocks, int eventsEach) {
        Block last = block(0, 0);
        for (int height = 0; height < blocks; height++) {
            int sequence = height;
            String[] keys = IntStream.range(0, eventsEach)
                    .mapToObj(stream -> BlockRecord.streamKey("stream-" + stream, sequence))
                    .toArray(String[]::new);
            last = block(height, (long) height * eventsEach, keys);
            assertThat(store().insert(last)).isEqualTo(Insertion.INSERTED);
        }
        return last;
    }

    private static String[] keys(String stream, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(sequence -> BlockRecord.streamKey(stream, sequence))
                .toArray(String[]::new);
    }

    private static List<Long> range(int from, int to) {
        return LongStream.range(from, to).boxed().toList();
    }

    /** A block whose bytes follow from its keys. */
    public static Block block(long height, long firstPosition, String... keys) {
        List<BlockRecord> records = List.of(keys).stream()
                .map(key -> new BlockRecord(key, ("event " + key).getBytes(UTF_8)))
                .toList();
        return new Block(height, firstPosition, ("header " + height).getBytes(UTF_8), records);
    }

    private static void assertSame(Optional<Block> actual, Block expected) {
        assertThat(actual.orElseThrow()).usingRecursiveComparison().isEqualTo(expected);
    }
}
