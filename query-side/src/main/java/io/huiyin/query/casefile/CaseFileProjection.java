package io.huiyin.query.casefile;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.complaint.ComplaintEvent;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.deadline.DeadlineEvent;
import io.huiyin.api.delivery.DeliveriesRecorded;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.api.incident.RaisedFrom;
import io.huiyin.query.views.Recorded;
import io.huiyin.query.views.ViewWriter;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/**
 * Keeps the case files, one document a complaint, the way from a number to its complaint, and from a complaint to the
 * incidents it brought to light.
 */
@ProcessingGroup("views")
public final class CaseFileProjection {

    static final String CASES = "cases";
    static final String NUMBERS = "numbers";
    static final String RAISED = "raised-incidents";

    private final ViewWriter views;

    public CaseFileProjection(ViewWriter views) {
        this.views = views;
    }

    @EventHandler
    void on(ComplaintRegistered event, Recorded recorded) {
        views.create(recorded, CASES, event.complaintId().value(), CaseFileDocument.begin(event, recorded));
        views.create(recorded, NUMBERS, event.number().value(), new NumberDocument(event.complaintId()));
    }

    @EventHandler
    void on(ComplaintEvent event, Recorded recorded) {
        goOn(event.complaintId().value(), event, recorded);
    }

    /** A complaint's own file knows the incidents it brought to light, without becoming another version. */
    @EventHandler
    void on(IncidentRegistered event, Recorded recorded) {
        RaisedFrom origin = event.raisedFrom();
        if (origin != null) {
            views.update(
                    recorded,
                    RAISED,
                    origin.complaintId().value(),
                    RaisedDocument.class,
                    raised -> raised.orElse(RaisedDocument.NONE).with(event, recorded));
        }
    }

    @EventHandler
    void on(DeadlineEvent event, Recorded recorded) {
        if (event.caseId().isComplaint()) {
            goOn(event.caseId().value(), event, recorded);
        }
    }

    @EventHandler
    void on(DeliveriesRecorded event, Recorded recorded) {
        if (event.caseId().isComplaint()) {
            goOn(event.caseId().value(), event, recorded);
        }
    }

    private void goOn(String caseId, DomainEvent event, Recorded recorded) {
        views.update(
                recorded,
                CASES,
                caseId,
                CaseFileDocument.class,
                file -> file.map(before -> before.after(event, recorded))
                        .orElseThrow(() -> new IllegalStateException(caseId + " went on before it began")));
    }
}
