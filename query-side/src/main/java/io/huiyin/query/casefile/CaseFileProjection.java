package io.huiyin.query.casefile;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.complaint.ComplaintEvent;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.deadline.DeadlineEvent;
import io.huiyin.api.delivery.DeliveriesRecorded;
import io.huiyin.query.views.Recorded;
import io.huiyin.query.views.ViewWriter;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps the case files, one document a complaint, and the way from a number to its complaint. */
@ProcessingGroup("views")
public final class CaseFileProjection {

    static final String CASES = "cases";
    static final String NUMBERS = "numbers";

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
