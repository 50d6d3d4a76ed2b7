package io.huiyin.notifications.policy;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.delivery.Occasion;
import io.huiyin.notifications.Recipient;
import io.huiyin.notifications.recall.CaseRecall;
import io.huiyin.notifications.recall.KnownCase;
import java.util.List;
import java.util.Map;

/** A unit's desk is told when a complaint comes to it; who complains, and about what, it reads in the case. */
record UnitsAreToldOfTheirCases(CaseRecall cases, LetterFacts letters) implements Policy {

    @Override
    public String name() {
        return "units-are-told-of-their-cases";
    }

    @Override
    public boolean concerns(DomainEvent event) {
        return event instanceof ComplaintDispatched;
    }

    @Override
    public List<Telling> tell(DomainEvent event, Cause cause) {
        ComplaintDispatched dispatched = (ComplaintDispatched) event;
        KnownCase about = cases.caseAfter(dispatched.complaintId().caseId(), cause.sequence());
        Recipient desk = Recipient.deskOf(dispatched.unitId());
        return List.of(Telling.reminder(
                about,
                desk,
                Occasion.COMPLAINT_DISPATCHED,
                about.confidential() ? "complaint-dispatched-confidential" : "complaint-dispatched",
                () -> facts(about, desk)));
    }

    private Map<String, ?> facts(KnownCase about, Recipient desk) {
        return letters.about(about, desk)
                .with(
                        "due",
                        about.deadline(DeadlineId.REPLY_TO_CITIZEN)
                                .map(letters::due)
                                .orElse(null))
                .all();
    }
}
