package io.huiyin.query.incidentfile;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.deadline.DeadlineEvent;
import io.huiyin.api.delivery.DeliveriesRecorded;
import io.huiyin.api.incident.IncidentEvent;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.query.views.Recorded;
import io.huiyin.query.views.ViewWriter;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps the incident files, one document an incident. */
@ProcessingGroup("views")
public final class IncidentFileProjection {

    static final String INCIDENTS = "incidents";

    private final ViewWriter views;

    public IncidentFileProjection(ViewWriter views) {
        this.views = views;
    }

    @EventHandler
    void on(IncidentRegistered event, Recorded recorded) {
        views.create(recorded, INCIDENTS, event.incidentId().value(), IncidentFileDocument.begin(event, recorded));
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

    @EventHandler
    void on(DeliveriesRecorded event, Recorded recorded) {
        if (event.caseId().isIncident()) {
            goOn(event.caseId().value(), event, recorded);
        }
    }

    private void goOn(String incidentId, DomainEvent event, Recorded recorded) {
        views.update(
                recorded,
                INCIDENTS,
                incidentId,
                IncidentFileDocument.class,
                file -> file.map(before -> before.after(event, recorded))
                        .orElseThrow(() -> new IllegalStateException(incidentId + " went on before it began")));
    }
}
