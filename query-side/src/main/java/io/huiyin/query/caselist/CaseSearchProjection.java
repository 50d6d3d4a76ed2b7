package io.huiyin.query.caselist;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.complaint.ComplaintEvent;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.deadline.DeadlineEvent;
import io.huiyin.query.casefile.CaseState;
import io.huiyin.query.search.SearchBatch;
import io.huiyin.query.search.SearchIndex;
import io.huiyin.query.views.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Feeds this node's search index with every event of the ledger. */
@ProcessingGroup("search")
public final class CaseSearchProjection {

    private final SearchIndex index;

    public CaseSearchProjection(SearchIndex index) {
        this.index = index;
    }

    @EventHandler
    void on(ComplaintRegistered event, Recorded recorded) {
        SearchBatch.at(recorded, index).put(IndexedCase.KIND, CaseState.begin(event, recorded));
    }

    @EventHandler
    void on(ComplaintEvent event, Recorded recorded) {
        goOn(event.complaintId().value(), event, recorded);
    }

    @EventHandler
    void on(DeadlineEvent event, Recorded recorded) {
        if (event.caseId().isComplaint()) {
            goOn(event.caseId().value(), event, recorded);
        } else {
            SearchBatch.at(recorded, index);
        }
    }

    /** Other events change no complaint; the index only notes that it has seen them. */
    @EventHandler
    void on(DomainEvent event, Recorded recorded) {
        SearchBatch.at(recorded, index);
    }

    private void goOn(String caseId, DomainEvent event, Recorded recorded) {
        SearchBatch.at(recorded, index)
                .change(
                        IndexedCase.KIND,
                        caseId,
                        before -> before.position() < recorded.position() ? before.after(event, recorded) : before);
    }
}
