package io.huiyin.query.views;

import io.huiyin.query.LedgerPosition;
import io.huiyin.storage.ViewSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * The way event handlers change documents of a view set. All changes of one batch of events are gathered in its unit of
 * work and written together, with the position and the ledger the set then stands on.
 */
public final class ViewWriter {

    private final Supplier<ViewSet> set;
    private final LedgerPosition ledger;
    private final PositionSignal signal;

    /**
     * @param set the set to write, asked once a batch
     * @param signal told of the position reached when a batch is committed
     */
    public ViewWriter(Supplier<ViewSet> set, LedgerPosition ledger, PositionSignal signal) {
        this.set = set;
        this.ledger = ledger;
        this.signal = signal;
    }

    /**
     * Sets a document that no earlier event can have touched, as with the first event of a stream. The store itself
     * keeps a newer document from being replaced when events are repeated.
     */
    public void create(Recorded recorded, String view, String id, Object document) {
        batchAt(recorded).create(view, id, document);
    }

    /**
     * Changes a document, unless it has taken in this event or a later one already.
     *
     * @param change from the document as it is, empty when there is none, to the document as it will be
     */
    public <T> void update(Recorded recorded, String view, String id, Class<T> type, Function<Optional<T>, T> change) {
        batchAt(recorded).update(view, id, type, change);
    }

    /** Changes no document; the position of the views comes to this event. */
    public void sees(Recorded recorded) {
        var unused = batchAt(recorded);
    }

    private ViewBatch batchAt(Recorded recorded) {
        ViewBatch batch = CurrentUnitOfWork.get().getOrComputeResource(ViewBatch.RESOURCE, name -> begin());
        batch.sees(recorded);
        return batch;
    }

    private ViewBatch begin() {
        ViewBatch batch = new ViewBatch(set.get(), ledger);
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
        unitOfWork.onPrepareCommit(committing -> batch.flush());
        unitOfWork.afterCommit(committed -> signal.reached(batch.position()));
        return batch;
    }
}
