package io.huiyin.query.casefile;

import io.huiyin.api.complaint.AccusedUnitNamed;
import io.huiyin.api.complaint.ComplainantRevealed;
import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.complaint.ComplaintReplied;
import io.huiyin.api.complaint.DispatchAcknowledged;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.personaldata.SealedFieldNames;
import io.huiyin.query.timeline.DeadlineHappenings;
import io.huiyin.query.timeline.DeliveryHappenings;
import io.huiyin.query.timeline.Happening;
import io.huiyin.query.timeline.Timeline;
import io.huiyin.query.timeline.TimelineWriter;
import java.util.Optional;

/**
 * What happens to a complaint, beside its deadline. Details by event: {@code ComplaintRegistered} number, channel, kind,
 * breachOfRegulation, receivedAt, enteredAt, source (when historical); {@code AccusedUnitNamed}, {@code
 * ComplaintDispatched} and {@code DispatchAcknowledged} unit and, when read, unitName; {@code ComplaintReplied} repliedAt, enteredAt; {@code
 * IncidentRegistered}, raised from it, incident, number. {@code text} is the late entry's reason, the dispatch's
 * instruction, the late reply's evidence or the purpose of a look at the complainant.
 */
final class ComplaintHappenings {

    static final Timeline TIMELINE = DeliveryHappenings.addTo(DeadlineHappenings.timeline())
            .telling(ComplaintRegistered.class, ComplaintHappenings::registered)
            .telling(AccusedUnitNamed.class, ComplaintHappenings::accused)
            .telling(ComplaintDispatched.class, ComplaintHappenings::dispatched)
            .telling(DispatchAcknowledged.class, ComplaintHappenings::acknowledged)
            .telling(ComplaintReplied.class, ComplaintHappenings::replied)
            .telling(ComplainantRevealed.class, ComplaintHappenings::revealed)
            .telling(IncidentRegistered.class, ComplaintHappenings::raised);

    private ComplaintHappenings() {}

    private static Happening registered(ComplaintRegistered event) {
        return Happening.at(event.receivedAt())
                .with("number", event.number())
                .with("channel", event.channel())
                .with("kind", event.matter().kind())
                .with("breachOfRegulation", event.matter().breachOfRegulation())
                .with("receivedAt", event.receivedAt())
                .with("enteredAt", event.enteredAt())
                .with(
                        "source",
                        Optional.ofNullable(event.historical())
                                .map(source -> source.system() + "/" + source.key())
                                .orElse(null))
                .saying(SealedFieldNames.LATE_ENTRY_REASON, event.lateEntryReason());
    }

    private static Happening accused(AccusedUnitNamed event) {
        return Happening.at(null).with(TimelineWriter.UNIT, event.unitId());
    }

    private static Happening dispatched(ComplaintDispatched event) {
        return Happening.at(event.dispatchedAt())
                .with(TimelineWriter.UNIT, event.unitId())
                .saying(SealedFieldNames.INSTRUCTION, event.instruction());
    }

    private static Happening acknowledged(DispatchAcknowledged event) {
        return Happening.at(event.acknowledgedAt()).with(TimelineWriter.UNIT, event.unitId());
    }

    private static Happening replied(ComplaintReplied event) {
        return Happening.at(event.repliedAt())
                .with("repliedAt", event.repliedAt())
                .with("enteredAt", event.enteredAt())
                .saying(SealedFieldNames.LATE_ENTRY_EVIDENCE, event.lateEntryEvidence());
    }

    private static Happening revealed(ComplainantRevealed event) {
        return Happening.at(null).saying(SealedFieldNames.PURPOSE, event.purpose());
    }

    private static Happening raised(IncidentRegistered event) {
        return Happening.at(event.enteredAt())
                .with("incident", event.incidentId())
                .with("number", event.number());
    }
}
