package io.huiyin.notifications.delivery;

import io.huiyin.api.delivery.DeliveryResult;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.KeptState.Entry;
import java.util.List;

/** Results of statutory letters until the ledger has them; in kept state before the delivery says what became of it. */
public final class ResultQueue {

    private static final String RESULTS = "delivery-results";

    private final KeptState kept;

    public ResultQueue(KeptState kept) {
        this.kept = kept;
    }

    /**
     * One that waits.
     *
     * @param entry by which it is removed
     */
    public record Waiting(String entry, UnrecordedResult result) {}

    void add(UnrecordedResult result) {
        kept.put(RESULTS, entryOf(result.result()), KeptJson.write(result.stored()));
    }

    // With the outcome: a letter may be handed over and confirmed in the same millisecond.
    private static String entryOf(DeliveryResult result) {
        return TimeOrder.earliestFirst(result.at(), result.deliveryId()) + ":" + result.outcome();
    }

    /**
     * Some that wait, the oldest first.
     *
     * @param after only those after this entry; empty text for the first
     */
    public List<Waiting> after(String after, int atMost) {
        return kept.list(RESULTS, after, atMost).stream().map(ResultQueue::read).toList();
    }

    /** The ledger has it. */
    public void remove(Waiting recorded) {
        kept.delete(RESULTS, recorded.entry());
    }

    private static Waiting read(Entry entry) {
        return new Waiting(
                entry.id(),
                KeptJson.read(entry.value(), UnrecordedResult.Stored.class).opened());
    }
}
