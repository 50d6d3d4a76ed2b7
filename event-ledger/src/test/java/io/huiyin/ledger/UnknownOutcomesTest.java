package io.huiyin.ledger;

import static io.huiyin.ledger.fixture.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.ledger.fixture.FaultyBlockStore;
import io.huiyin.ledger.fixture.FaultyBlockStore.Fault;
import io.huiyin.ledger.fixture.MemoryBlockStore;
import io.huiyin.ledger.fixture.Notes;
import io.huiyin.ledger.fixture.Waiting;
import io.huiyin.ledger.verify.LedgerVerifier;
import io.huiyin.storage.Block;
import io.huiyin.verifier.verify.ProgressListener;
import io.huiyin.verifier.verify.VerificationReport;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnknownOutcomesTest {

    private final MemoryBlockStore truth = new MemoryBlockStore();
    private final Deque<Fault> script = new ConcurrentLinkedDeque<>();
    private volatile Fault afterScript = Fault.NONE;
    private volatile Runnable runWhenAsked = () -> {};
    private final FaultyBlockStore way = new FaultyBlockStore(truth, this::nextFault);
    private final LedgerEventStore ledger = Notes.open(way);

    @AfterEach
    void close() {
        afterScript = Fault.NONE;
        ledger.close();
    }

    @Test
    void an_append_whose_question_was_lost_is_asked_again_and_stored_once() {
        inserts(Fault.QUESTION_LOST, Fault.QUESTION_LOST);

        ledger.publish(noted("note-1", 0, "a"));

        assertEvents(1);
    }

    @Test
    void an_append_whose_answer_was_lost_is_found_and_stored_once() {
        inserts(Fault.ANSWER_LOST);

        ledger.publish(noted("note-1", 0, "a"));
        ledger.publish(noted("note-1", 1, "b"));

        assertEvents(2);
    }

    @Test
    void an_append_that_the_store_does_late_is_stored_once() {
        inserts(Fault.DONE_LATE, Fault.QUESTION_LOST, Fault.DONE_LATE);

        ledger.publish(noted("note-1", 0, "a"));

        assertEvents(1);
    }

    @Test
    void a_store_that_fails_in_a_way_of_its_own_is_not_believed_to_have_done_nothing() {
        inserts(Fault.ODD_FAILURE);

        ledger.publish(noted("note-1", 0, "a"));

        assertEvents(1);
    }

    @Test
    void a_refused_append_is_not_stored_and_the_next_one_is() {
        inserts(Fault.REFUSED);

        assertThatThrownBy(() -> ledger.publish(noted("note-1", 0, "a")))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("Nothing was stored");
        ledger.publish(noted("note-1", 0, "again"));

        assertEvents(1);
    }

    @Test
    void a_refusal_in_the_midst_of_doubt_does_not_end_the_doubt() {
        inserts(Fault.ANSWER_LOST, Fault.REFUSED);

        ledger.publish(noted("note-1", 0, "a"));

        assertEvents(1);
    }

    @Test
    void what_cannot_be_settled_in_time_is_unknown_and_everything_else_waits_until_it_is_settled() {
        afterScript = Fault.QUESTION_LOST;
        assertThatThrownBy(() -> ledger.publish(noted("note-1", 0, "a")))
                .isInstanceOf(AppendOutcomeUnknownException.class);
        assertThatThrownBy(() -> ledger.publish(noted("note-2", 0, "b"))).isInstanceOf(LedgerBusyException.class);

        afterScript = Fault.NONE;
        Waiting.until("settled", () -> ledger.headPosition() == 0);
        Waiting.until("goes on", this::canPublishAgain);

        assertThat(ledger.readEvents("note-1").asStream()).hasSize(1);
        assertEvents(2);
    }

    @Test
    void doubt_ends_when_a_rival_takes_the_height_and_the_append_goes_behind_it() {
        LedgerEventStore rival = LedgerEventStore.open(Notes.settings(truth, "rival"));
        inserts(Fault.QUESTION_LOST);
        new RivalWhenAsked(rival).publishDuringNextFault(this);

        ledger.publish(noted("note-1", 0, "ours"));

        rival.close();
        assertEvents(2);
        assertThat(truth.all().get(2).records()).extracting("streamKey").containsExactly("note-1@0");
    }

    @Test
    void doubt_ends_when_a_rival_holds_a_stream_key() {
        ledger.publish(noted("note-1", 0, "a"));
        LedgerEventStore rival = LedgerEventStore.open(Notes.settings(truth, "rival"));
        rival.publish(noted("note-1", 1, "theirs"));
        rival.close();
        inserts(Fault.QUESTION_LOST);

        assertThatThrownBy(() -> ledger.publish(noted("note-1", 1, "ours"))).isInstanceOf(ConcurrencyException.class);

        assertEvents(2);
    }

    @Test
    void a_new_ledger_whose_first_answer_is_lost_still_has_one_beginning() {
        MemoryBlockStore fresh = new MemoryBlockStore();
        Deque<Fault> faults = new ArrayDeque<>(Arrays.asList(Fault.ANSWER_LOST, Fault.QUESTION_LOST));
        FaultyBlockStore wayToIt =
                new FaultyBlockStore(fresh, () -> faults.isEmpty() ? Fault.NONE : faults.removeFirst());

        LedgerEventStore opened = Notes.open(wayToIt);

        assertThat(fresh.all()).extracting(Block::height).containsExactly(0L);
        opened.close();
    }

    @Test
    void of_two_processes_that_begin_a_ledger_at_once_one_takes_the_others_beginning() {
        MemoryBlockStore fresh = new MemoryBlockStore();
        List<LedgerEventStore> rivals = new ArrayList<>();
        FaultyBlockStore wayToIt = new FaultyBlockStore(fresh, () -> {
            if (rivals.isEmpty()) {
                rivals.add(LedgerEventStore.open(Notes.settings(fresh, "rival")));
            }
            return Fault.NONE;
        });

        LedgerEventStore opened = Notes.open(wayToIt);

        assertThat(opened.ledgerId()).isEqualTo(rivals.get(0).ledgerId());
        opened.close();
        rivals.get(0).close();
    }

    private boolean canPublishAgain() {
        try {
            ledger.publish(noted("note-2", 0, "b"));
            return true;
        } catch (LedgerBusyException e) {
            return false;
        }
    }

    private void inserts(Fault... faults) {
        script.addAll(Arrays.asList(faults));
    }

    private Fault nextFault() {
        Fault fault = script.poll();
        runWhenAsked.run();
        return fault == null ? afterScript : fault;
    }

    private void assertEvents(long count) {
        VerificationReport report = LedgerVerifier.verify(truth, ProgressListener.SILENT);
        assertThat(report.problem()).isNull();
        assertThat(report.events()).isEqualTo(count);
    }

    /** Writes something itself, once, while another's insert is under way. */
    private record RivalWhenAsked(LedgerEventStore rival) {
        void publishDuringNextFault(UnknownOutcomesTest test) {
            test.runWhenAsked = () -> {
                test.runWhenAsked = () -> {};
                rival.publish(noted("rival-note", 0, "theirs"));
            };
        }
    }
}
