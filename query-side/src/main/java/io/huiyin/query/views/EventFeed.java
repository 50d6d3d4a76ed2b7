package io.huiyin.query.views;

import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;

/** Hands batches of events to event handlers as an event processor does: one unit of work, one transaction a batch. */
public final class EventFeed {

    private final List<AnnotationEventHandlerAdapter> handlers;
    private final TransactionManager transactions;

    /** @param handlers objects with {@code @EventHandler} methods */
    public EventFeed(List<?> handlers, TransactionManager transactions) {
        this.handlers =
                handlers.stream().map(AnnotationEventHandlerAdapter::new).toList();
        this.transactions = transactions;
    }

    /**
     * Hands over one batch; when it returns, everything is committed.
     *
     * @param batch at least one event
     * @throws IllegalStateException if a handler failed; then nothing is committed
     */
    public void process(List<? extends TrackedEventMessage<?>> batch) {
        BatchingUnitOfWork<TrackedEventMessage<?>> unitOfWork = new BatchingUnitOfWork<>(List.copyOf(batch));
        unitOfWork.attachTransaction(transactions);
        ResultMessage<?> result = unitOfWork.executeWithResult(() -> {
            for (EventMessageHandler handler : handlers) {
                handler.handle(unitOfWork.getMessage());
            }
            return null;
        });
        if (result.isExceptional()) {
            throw new IllegalStateException("A batch of events could not be handled", result.exceptionResult());
        }
    }
}
