package io.huiyin.server.nodes;

import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.deadline.DeadlineForewarned;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.api.delivery.DeliveryId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.incident.IncidentGraded;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.notifications.sending.MessageIds;
import io.huiyin.server.nodes.MailServer.Mail;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Who should be told what, said here once more and by other means than the house's, and what the mail server took. */
final class OwedMail {

    private static final String DESK = "unit-desk";
    private static final String LEAD = "unit-lead";
    private static final String SUPERVISOR = "hotline-supervisor";
    private static final String REGULATOR = "regulator";
    private static final Map<String, String> ADDRESSES = Map.of(
            DESK, MailServer.DESK,
            LEAD, MailServer.LEAD,
            SUPERVISOR, MailServer.SUPERVISOR,
            REGULATOR, MailServer.REGULATOR);

    private final MailServer server;
    private final MessageIds messageIds = new MessageIds(MailServer.DOMAIN);
    private final Set<String> casesOfTheUnit = new HashSet<>();
    private final Set<String> heardAhead = new HashSet<>();
    private final Map<String, String> owed = new HashMap<>();
    private final Set<String> arrived = new HashSet<>();

    OwedMail(MailServer server) {
        this.server = server;
    }

    /** One more event of the ledger, in its order. */
    void take(TrackedEventMessage<?> message) {
        // Of imported history nobody is told anything.
        if (message instanceof DomainEventMessage<?> event
                && Envelope.from(message.getMetaData()).origin() == Origin.LIVE) {
            String stream = event.getAggregateIdentifier();
            if (event.getPayload() instanceof IncidentRegistered) {
                casesOfTheUnit.add(stream);
            } else if (event.getPayload() instanceof ComplaintDispatched) {
                casesOfTheUnit.add(stream);
                owe(event, List.of(DESK));
            } else if (event.getPayload() instanceof IncidentGraded) {
                owe(event, List.of(DESK, LEAD, SUPERVISOR, REGULATOR));
            } else if (event.getPayload() instanceof DeadlineForewarned ahead) {
                heardAhead.add(milestone(ahead.deadlineId(), ahead.milestone(), stream));
                owe(event, offices(ahead.climbsTo()));
            } else if (event.getPayload() instanceof DeadlineWarned warned) {
                owe(event, casesOfTheUnit.contains(stream) ? ofTheUnit(warned) : List.of(SUPERVISOR));
            } else if (event.getPayload() instanceof DeadlineMissed missed) {
                owe(event, casesOfTheUnit.contains(stream) ? offices(climbed(missed)) : List.of(SUPERVISOR));
            }
        }
    }

    private List<String> ofTheUnit(DeadlineWarned warned) {
        boolean told = heardAhead.contains(milestone(
                warned.deadlineId(), warned.milestone(), warned.caseId().value()));
        return offices(warned.climbsTo()).stream()
                .filter(office -> !told || office.equals(SUPERVISOR))
                .toList();
    }

    private static List<String> climbed(DeadlineMissed missed) {
        return missed.climbsTo() == null ? List.of(DESK, LEAD, SUPERVISOR) : missed.climbsTo();
    }

    private static String milestone(DeadlineId deadline, MilestoneId milestone, String stream) {
        return stream + " " + deadline + " " + milestone;
    }

    private static List<String> offices(List<String> names) {
        return names.stream()
                .map(name -> name.equals("handler") || name.equals("security-officer") ? DESK : name)
                .toList();
    }

    private void owe(DomainEventMessage<?> cause, List<String> offices) {
        String key = cause.getAggregateIdentifier() + "@" + cause.getSequenceNumber();
        offices.forEach(office -> owed.put(messageIds.of(DeliveryId.of(key, office)), ADDRESSES.get(office)));
    }

    /** How many messages somebody waits for. */
    int missing() {
        server.taken().forEach(mail -> arrived.add(mail.messageId()));
        return (int) owed.keySet().stream().filter(id -> !arrived.contains(id)).count();
    }

    /** By Message-ID, the mailbox each message is owed to. */
    Map<String, String> owed() {
        return owed;
    }

    /** By Message-ID, the mailbox each message came to. */
    Map<String, String> arrivedAt() {
        return server.taken().stream().collect(Collectors.toMap(Mail::messageId, Mail::address, (first, copy) -> copy));
    }

    /** How many copies came beyond the first of each. */
    int copies() {
        return server.taken().size() - arrivedAt().size();
    }
}
