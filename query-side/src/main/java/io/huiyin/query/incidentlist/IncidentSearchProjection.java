package io.huiyin.query.incidentlist;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.deadline.DeadlineEvent;
import io.huiyin.api.incident.IncidentEvent;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.query.incidentfile.IncidentState;
import io.huiyin.query.search.SearchBatch;
import io.huiyin.query.search.SearchIndex;
import io.huiyin.query.views.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Feeds this node's search index with incidents. */
@ProcessingGroup("search")
public final class IncidentSearchProjection {

    private final SearchIndex index;

    public IncidentSearchProjection(SearchIndex index) {
        this.index = index;
    }

    @EventHandler
    void on(IncidentRegistered event, Recorded recorded) {
        SearchBatch.at(recorded, index).put(IndexedIncident.KIND, IncidentState.begin(event, recorded));
    }

    @EventHandler
    void on(IncidentEvent event, Recorded recorded) {
        goOn(event.incidentId().value(), event, recorded);
    }

    @EventHandler
    void on(DeadlineEvent event, Recorded recorded) {
        if (event.caseId().isIncident()) {
            goOn(event.caseId().value(), event, recorded);
        }
    }

    private void goOn(String incidentId, DomainEvent event, Recorded recorded) {
        SearchBatch.at(recorded, index)
                .change(
                        IndexedIncident.KIND,
                        incidentId,
                        before -> before.position() < recorded.position() ? before.after(event, recorded) : before);
    }
}
