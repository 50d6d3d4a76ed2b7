package io.huiyin.ledger;

import static io.huiyin.ledger.fixture.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.ledger.fixture.FaultyBlockStore;
import io.huiyin.ledger.fixture.MemoryBlockStore;
import io.huiyin.ledger.fixture.Notes;
import io.huiyin.ledger.fixture.Waiting;
import io.huiyin.ledger.verify.LedgerVerifier;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockStore;
import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.verify.ProgressListener;
import io.huiyin.verifier.verify.VerificationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ledger promises over any block store. */
abstract class LedgerEngineContract {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<LedgerEventStore> opened = new ArrayList<>();
    private FaultyBlockStore blocks;

    /** A new, empty store. */
    abstract BlockStore newBlockStore();

    abstract void disposeOfBlockStore();

    /** The algorithms of the ledgers under test. */
    AlgorithmSuite suite() {
        return AlgorithmSuite.SHA256_ED25519;
    }

    @BeforeEach
    void open_a_store() {
        blocks = new FaultyBlockStore(newBlockStore());
    }

    @AfterEach
    void close_everything() {
        threads.shutdownNow();
        opened.forEach(LedgerEventStore::close);
        disposeOfBlockStore();
    }

    @Test
    void a_new_store_gets_one_first_block_that_names_the_ledger() {
        LedgerEventStore ledger = ledger("node-1");
        LedgerEventStore again = ledger("node-2");

        assertThat(ledger.ledgerId()).hasSize(64).isEqualTo(again.ledgerId());
        assertThat(ledger.headPosition()).isEqualTo(-1);
        assertThat(ledger.head().blockHash()).isEqualTo(ledger.ledgerId());
        assertThat(blocks.read(0, 10)).hasSize(1);
    }

    @Test
    void two_ledgers_never_have_the_same_name() {
        try (LedgerEventStore other = LedgerEventStore.open(Notes.settings(new MemoryBlockStore(), "node-2"))) {
            assertThat(ledger("node-1").ledgerId()).isNotEqualTo(other.ledgerId());
        }
    }

    @Test
    void all_events_of_a_unit_of_work_stand_in_one_block() {
        LedgerEventStore ledger = ledger("node-1");

        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("work"));
        ledger.publish(noted("note-1", 0, "a"));
        ledger.publish(noted("note-2", 0, "b"));
        ledger.publish(noted("note-1", 1, "c"));
        assertThat(ledger.headPosition()).isEqualTo(-1);
        work.commit();

        assertThat(ledger.headPosition()).isEqualTo(2);
        assertThat(block(1).records()).extracting("streamKey").containsExactly("note-1@0", "note-2@0", "note-1@1");
    }

    @Test
    void an_event_published_too_late_in_the_commit_fails_the_whole_unit_of_work() {
        LedgerEventStore ledger = ledger("node-1");

        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("work"));
        ledger.publish(noted("note-1", 0, "a"));
        work.onPrepareCommit(running -> ledger.publish(noted("note-1", 1, "late")));

        assertThatThrownBy(work::commit).isInstanceOf(LedgerException.class);
        assertThat(ledger.headPosition()).isEqualTo(-1);
    }

    @Test
    void a_unit_of_work_within_another_is_stored_with_it() {
        LedgerEventStore ledger = ledger("node-1");

        UnitOfWork<?> outer = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("outer"));
        ledger.publish(noted("note-1", 0, "a"));
        UnitOfWork<?> inner = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("inner"));
        ledger.publish(noted("note-2", 0, "b"));
        inner.commit();
        assertThat(ledger.headPosition()).isEqualTo(-1);
        outer.commit();

        assertThat(ledger.headPosition()).isEqualTo(1);
        assertThat(block(1).records()).hasSize(2);
    }

    @Test
    void a_unit_of_work_that_is_rolled_back_stores_nothing() {
        LedgerEventStore ledger = ledger("node-1");

        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("work"));
        ledger.publish(noted("note-1", 0, "a"));
        work.rollback();

        assertThat(ledger.headPosition()).isEqualTo(-1);
    }

    @Test
    void a_unit_of_work_with_one_conflict_stores_nothing_at_all() {
        LedgerEventStore ledger = ledger("node-1");
        ledger.publish(noted("note-1", 0, "first"));

        assertThatThrownBy(() -> ledger.publish(List.of(noted("note-2", 0, "a"), noted("note-1", 0, "again"))))
                .isInstanceOf(AggregateStreamCreationException.class);

        assertThat(ledger.headPosition()).isZero();
        assertThat(ledger.readEvents("note-2").hasNext()).isFalse();
    }

    @Test
    void a_sequence_number_that_another_process_has_used_is_a_conflict() {
        LedgerEventStore ledger = ledger("node-1");
        ledger.publish(noted("note-1", 0, "a"));
        ledger("node-2").publish(noted("note-1", 1, "theirs"));

        assertThatThrownBy(() -> ledger.publish(noted("note-1", 1, "ours"))).isInstanceOf(ConcurrencyException.class);
        assertThat(ledger.headPosition()).isEqualTo(1);
    }

    @Test
    void an_event_that_would_leave_a_hole_in_its_stream_is_refused() {
        LedgerEventStore ledger = ledger("node-1");
        ledger.publish(noted("note-1", 0, "a"));

        assertThatThrownBy(() -> ledger.publish(noted("note-1", 2, "c"))).hasMessageContaining("hole");
        assertThatThrownBy(() -> ledger.publish(noted("note-2", 1, "b"))).hasMessageContaining("hole");
        assertThatThrownBy(() -> ledger.publish(List.of(noted("note-3", 0, "a"), noted("note-3", 2, "c"))))
                .hasMessageContaining("hole");
        assertThat(ledger.headPosition()).isZero();
    }

    @Test
    void a_rejected_append_never_fails_its_neighbours() throws Exception {
        LedgerEventStore ledger = ledger("node-1");
        ledger("node-2").publish(noted("taken", 0, "theirs"));
        blocks.hold();
        List<Future<Void>> neighbours = new ArrayList<>(publishAsync(ledger, noted("first", 0, "holds the writer")));
        blocks.awaitHeldInsert();
        for (int i = 0; i < 10; i++) {
            neighbours.addAll(publishAsync(ledger, noted("note-" + i, 0, "neighbour")));
        }
        Future<Void> culprit = publishAsync(ledger, noted("taken", 0, "ours")).get(0);
        Waiting.until("all wait", () -> ledger.waitingEvents() == 11);
        blocks.release();

        assertThatThrownBy(() -> get(culprit)).hasCauseInstanceOf(AggregateStreamCreationException.class);
        for (Future<Void> neighbour : neighbours) {
            get(neighbour);
        }
        assertThat(ledger.headPosition()).isEqualTo(11);
        assertSound(12);
    }

    @Test
    void of_two_appends_with_the_same_key_that_wait_together_exactly_one_is_stored() throws Exception {
        LedgerEventStore ledger = ledger("node-1");
        blocks.hold();
        Future<Void> first =
                publishAsync(ledger, noted("first", 0, "holds the writer")).get(0);
        blocks.awaitHeldInsert();
        List<Future<Void>> twins = publishAsync(ledger, noted("same", 0, "one"), noted("same", 0, "two"));
        Future<Void> neighbour =
                publishAsync(ledger, noted("other", 0, "neighbour")).get(0);
        Waiting.until("all wait", () -> ledger.waitingEvents() == 3);
        blocks.release();

        get(first);
        get(neighbour);
        assertThat(twins.stream().filter(LedgerEngineContract::succeeded)).hasSize(1);
        assertThat(ledger.readEvents("same").asStream()).hasSize(1);
        assertSound(3);
    }

    @Test
    void appends_that_wait_together_become_one_block() throws Exception {
        LedgerEventStore ledger = ledger("node-1");
        blocks.hold();
        Future<Void> first =
                publishAsync(ledger, noted("first", 0, "holds the writer")).get(0);
        blocks.awaitHeldInsert();
        List<Future<Void>> others = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            others.addAll(publishAsync(ledger, noted("note-" + i, 0, "text")));
        }
        Waiting.until("all wait", () -> ledger.waitingEvents() == 20);
        blocks.release();
        get(first);
        for (Future<Void> other : others) {
            get(other);
        }

        assertThat(blocks.read(0, 10))
                .extracting(block -> block.records().size())
                .containsExactly(0, 1, 20);
    }

    @Test
    void when_too_much_waits_further_appends_are_refused_as_busy_and_the_waiting_ones_are_stored() throws Exception {
        LedgerEventStore ledger = ledger("node-1", LedgerLimits.standard().queueing(3, 8 << 20));
        blocks.hold();
        Future<Void> first =
                publishAsync(ledger, noted("first", 0, "holds the writer")).get(0);
        blocks.awaitHeldInsert();
        List<Future<Void>> waiting = publishAsync(ledger, noted("a", 0, "1"), noted("b", 0, "2"), noted("c", 0, "3"));
        Waiting.until("all wait", () -> ledger.waitingEvents() == 3);

        assertThatThrownBy(() -> ledger.publish(noted("d", 0, "4"))).isInstanceOf(LedgerBusyException.class);

        blocks.release();
        get(first);
        for (Future<Void> each : waiting) {
            get(each);
        }
        ledger.publish(noted("d", 0, "again"));
        assertSound(5);
    }

    @Test
    void an_append_with_many_events_gets_a_block_of_its_own_and_one_with_too_many_bytes_is_refused() {
        LedgerEventStore ledger = ledger("node-1");
        List<EventMessage<?>> many = new ArrayList<>();
        IntStream.range(0, 300).forEach(i -> many.add(noted("note", i, "event " + i)));

        ledger.publish(many);
        assertThatThrownBy(() -> ledger.publish(noted("large", 0, "x".repeat(9 << 20))))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("too large");

        assertThat(block(1).records()).hasSize(300);
        assertSound(300);
    }

    @Test
    void positions_are_dense_under_32_writers_and_everyone_reads_the_same_order() throws Exception {
        LedgerEventStore ledger = ledger("node-1");
        LedgerEventStore other = ledger("node-2");
        List<Callable<Void>> writers = IntStream.range(0, 32)
                .<Callable<Void>>mapToObj(writer -> () -> {
                    LedgerEventStore store = writer % 2 == 0 ? ledger : other;
                    for (int i = 0; i < 10; i++) {
                        store.publish(noted("note-" + writer, i, writer + "/" + i));
                    }
                    return null;
                })
                .toList();
        for (Future<Void> done : threads.invokeAll(writers)) {
            get(done);
        }

        assertThat(positionsOf(ledger, 320))
                .containsExactlyElementsOf(
                        IntStream.range(0, 320).boxed().map(Long::valueOf).toList());
        assertThat(textsOf(ledger, 320)).containsExactlyElementsOf(textsOf(other, 320));
        assertSound(320);
    }

    @Test
    void after_a_restart_the_chain_goes_on() {
        LedgerEventStore before = ledger("node-1");
        before.publish(noted("note-1", 0, "a"));
        before.publish(noted("note-1", 1, "b"));
        before.close();

        LedgerEventStore after = ledger("node-1");
        after.publish(noted("note-1", 2, "c"));

        assertThat(after.ledgerId()).isEqualTo(before.ledgerId());
        assertThat(textsOf(after, 3)).containsExactly("a", "b", "c");
        assertThat(after.standingAt(1).blockHash())
                .isNotEqualTo(after.standingAt(2).blockHash());
        assertSound(3);
    }

    @Test
    void once_closed_nothing_more_is_taken() {
        LedgerEventStore ledger = ledger("node-1");
        ledger.close();

        assertThatThrownBy(() -> ledger.publish(noted("note-1", 0, "a"))).hasMessageContaining("closed");
    }

    private LedgerEventStore ledger(String node) {
        return ledger(node, LedgerLimits.standard());
    }

    private LedgerEventStore ledger(String node, LedgerLimits limits) {
        LedgerEventStore ledger = LedgerEventStore.open(Notes.settings(blocks, node)
                .withSuite(suite())
                .withLimits(limits)
                .withChance(new Random(node.hashCode()), Patience.real()));
        opened.add(ledger);
        return ledger;
    }

    private Block block(long height) {
        return blocks.read(height, 1).get(0);
    }

    private List<Future<Void>> publishAsync(LedgerEventStore ledger, EventMessage<?>... events) {
        List<Future<Void>> futures = new ArrayList<>();
        for (EventMessage<?> event : events) {
            futures.add(threads.submit(() -> {
                ledger.publish(event);
                return null;
            }));
        }
        return futures;
    }

    private static void get(Future<Void> future) throws Exception {
        future.get(20, TimeUnit.SECONDS);
    }

    private static boolean succeeded(Future<Void> future) {
        try {
            get(future);
            return true;
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(AggregateStreamCreationException.class);
            return false;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<Long> positionsOf(LedgerEventStore ledger, int count) throws InterruptedException {
        return read(ledger, count).stream()
                .map(message -> message.trackingToken().position().orElseThrow())
                .toList();
    }

    private static List<String> textsOf(LedgerEventStore ledger, int count) {
        try {
            return read(ledger, count).stream().map(Notes::text).toList();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<TrackedEventMessage<?>> read(LedgerEventStore ledger, int count) throws InterruptedException {
        ledger.headPosition();
        List<TrackedEventMessage<?>> read = new ArrayList<>();
        try (TrackingEventStream stream = ledger.openStream(null)) {
            while (read.size() < count && stream.hasNextAvailable(20, TimeUnit.SECONDS)) {
                read.add(stream.nextAvailable());
            }
            assertThat(stream.hasNextAvailable()).isFalse();
        }
        return read;
    }

    private void assertSound(long events) {
        VerificationReport report = LedgerVerifier.verify(blocks, ProgressListener.SILENT);
        assertThat(report.problem()).isNull();
        assertThat(report.events()).isEqualTo(events);
    }
}
