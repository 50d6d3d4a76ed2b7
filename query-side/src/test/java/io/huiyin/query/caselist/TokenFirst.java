package io.huiyin.query.caselist;

import io.huiyin.api.DomainEvent;
import io.huiyin.query.search.SearchIndex;
import io.huiyin.query.search.SearchIndexTokenStore;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Stores a batch's token as Axon does: its turn comes before anything the event handlers left for the commit. */
final class TokenFirst {

    private final SearchIndexTokenStore tokens;

    TokenFirst(SearchIndex index) {
        this.tokens = new SearchIndexTokenStore(index);
    }

    @EventHandler
    void on(DomainEvent event, TrackingToken token) {
        BatchingUnitOfWork<?> batch = (BatchingUnitOfWork<?>) CurrentUnitOfWork.get();
        if (batch.isFirstMessage()) {
            batch.onPrepareCommit(committing -> {
                TrackedEventMessage<?> last = (TrackedEventMessage<?>)
                        batch.getMessages().get(batch.getMessages().size() - 1);
                tokens.storeToken(last.trackingToken(), "search", 0);
            });
        }
    }
}
