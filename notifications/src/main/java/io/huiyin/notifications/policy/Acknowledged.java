package io.huiyin.notifications.policy;

import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.complaint.DispatchAcknowledged;
import io.huiyin.api.delivery.DeliveryId;
import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.api.incident.AuthorityReportAcknowledged;
import io.huiyin.api.incident.AuthorityReportSubmitted;
import io.huiyin.notifications.Recipient;
import io.huiyin.notifications.recall.StreamReader;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Finds the message that somebody confirmed by doing something about its case: its id is made from what caused it.
 * Whether there is such a message, those who send them know.
 */
record Acknowledged(StreamReader streams) {

    /** What told the unit of the complaint that it acknowledges. */
    Optional<DeliveryId> by(DispatchAcknowledged event, long sequence) {
        Recipient desk = Recipient.deskOf(event.unitId());
        return causedBy(
                event.complaintId().value(),
                sequence,
                before -> before instanceof ComplaintDispatched dispatched
                        && dispatched.unitId().equals(event.unitId()),
                desk);
    }

    /** What brought the authority the report that it gave a number. */
    Optional<DeliveryId> by(AuthorityReportAcknowledged event, long sequence) {
        return causedBy(
                event.incidentId().value(),
                sequence,
                before -> before instanceof AuthorityReportSubmitted submitted && submitted.report() == event.report(),
                Recipient.office(RecipientKind.COMPETENT_AUTHORITY));
    }

    private Optional<DeliveryId> causedBy(String stream, long before, Predicate<Object> isCause, Recipient recipient) {
        return streams.read(stream)
                .filter(event -> event.getSequenceNumber() < before)
                .filter(event -> isCause.test(event.getPayload()))
                .map(DomainEventMessage::getSequenceNumber)
                .reduce((earlier, later) -> later)
                .map(sequence -> DeliveryId.of(stream + "@" + sequence, recipient.keyPart()));
    }
}
