package io.huiyin.query.incidentfile;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.deadline.DeadlineConfirmed;
import io.huiyin.api.deadline.DeadlineEvent;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMet;
import io.huiyin.api.deadline.DeadlineMetLate;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.deadline.DeadlineWaived;
import io.huiyin.api.deadline.Fulfilment;
import io.huiyin.api.deadline.ObligationKind;
import io.huiyin.api.incident.AuthorityReportSubmitted;
import io.huiyin.api.incident.EmergencyPlanActivated;
import io.huiyin.api.incident.HandlingEnded;
import io.huiyin.api.incident.IncidentClosed;
import io.huiyin.api.incident.IncidentGraded;
import io.huiyin.api.incident.IncidentInstants;
import io.huiyin.api.incident.IncidentInstantsCorrected;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.api.incident.NoticeToAffectedRecorded;
import io.huiyin.api.incidents.IncidentStatus;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.query.views.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an incident after an event; all that was written stays sealed. The incident file and the search index
 * each keep it for themselves, so that neither waits for the other.
 *
 * @param registered how it began
 * @param instants when it happened and became known, as is on record now
 * @param grading the last judgement of how grave it is; absent until there was one
 * @param obligations what it obliges to, in the order in which they began
 * @param handledAt when handling ended; absent while it has not
 * @param closedAt when it was closed; absent while it is open
 * @param position position of the last event taken in
 * @param version sequence number of the last event taken in
 */
public record IncidentState(
        IncidentRegistered registered,
        IncidentInstants instants,
        @Nullable IncidentGraded grading,
        List<ObligationRecord> obligations,
        @Nullable Instant handledAt,
        @Nullable Instant closedAt,
        long position,
        long version) {

    public IncidentState {
        obligations = List.copyOf(obligations);
    }

    /** An incident as it begins. */
    public static IncidentState begin(IncidentRegistered event, Recorded recorded) {
        return new IncidentState(
                event, event.instants(), null, List.of(), null, null, recorded.position(), recorded.sequence());
    }

    /** The incident after one more event, whatever it was. */
    public IncidentState after(DomainEvent event, Recorded recorded) {
        IncidentState changed = event instanceof DeadlineEvent ofAClock ? changedBy(ofAClock) : changedBy(event);
        return new IncidentState(
                registered,
                changed.instants,
                changed.grading,
                changed.obligations,
                changed.handledAt,
                changed.closedAt,
                recorded.position(),
                recorded.sequence());
    }

    /** Where it stands. */
    public IncidentStatus status() {
        if (closedAt != null) {
            return IncidentStatus.CLOSED;
        }
        return grading == null ? IncidentStatus.UNGRADED : IncidentStatus.IN_HAND;
    }

    /** Its level by the city's scale; absent until it is graded. */
    public @Nullable IncidentLevel cityLevel() {
        return grading == null ? null : grading.cityLevel();
    }

    /** Of the obligations that run, the one due first. */
    public Optional<ObligationRecord> strictest() {
        return obligations.stream().filter(owed -> owed.state().isOpen()).min(ObligationRecord.STRICTEST_FIRST);
    }

    /** Whether the due instant of any obligation passed with it undone. */
    public boolean missed() {
        return obligations.stream().anyMatch(ObligationRecord::missed);
    }

    private IncidentState changedBy(DomainEvent event) {
        if (event instanceof IncidentGraded graded) {
            return copy(instants, graded, obligations, handledAt, closedAt);
        }
        if (event instanceof EmergencyPlanActivated plan) {
            return lateBecause(Fulfilment.of(ObligationKind.PLAN), plan.lateReason());
        }
        if (event instanceof AuthorityReportSubmitted report) {
            return lateBecause(report.fulfilment(), report.lateReason());
        }
        if (event instanceof NoticeToAffectedRecorded notice) {
            return lateBecause(Fulfilment.of(ObligationKind.NOTICE_TO_AFFECTED), notice.lateReason());
        }
        if (event instanceof HandlingEnded handled) {
            return copy(instants, grading, obligations, handled.handledAt(), closedAt);
        }
        if (event instanceof IncidentInstantsCorrected correction) {
            return copy(correction.corrected(), grading, obligations, handledAt, closedAt);
        }
        return event instanceof IncidentClosed closed
                ? copy(instants, grading, obligations, handledAt, closed.closedAt())
                : this;
    }

    private IncidentState changedBy(DeadlineEvent event) {
        if (event instanceof DeadlineSet set) {
            List<ObligationRecord> more = new ArrayList<>(obligations);
            more.add(ObligationRecord.begunBy(set.deadline()));
            return with(more);
        }
        if (event instanceof DeadlineMoved moved) {
            return changing(moved.deadline().id(), owed -> owed.movedTo(moved.deadline()));
        }
        if (event instanceof DeadlineConfirmed confirmed) {
            return changing(confirmed.deadline().id(), owed -> owed.confirmedAs(confirmed.deadline()));
        }
        if (event instanceof DeadlineMissed missed) {
            return changing(missed.deadlineId(), ObligationRecord::missedOnRecord);
        }
        if (event instanceof DeadlineMet met) {
            return changing(met.deadlineId(), owed -> owed.metAt(met.metAt()));
        }
        if (event instanceof DeadlineMetLate late) {
            // What was done before the judgement is late because of the judgement, and its reason says why.
            return changing(late.deadlineId(), owed -> owed.metLateAt(late.metAt(), grading));
        }
        return event instanceof DeadlineWaived waived
                ? changing(waived.deadlineId(), owed -> owed.waivedAt(waived.waivedAt(), waived.reason()))
                : this;
    }

    private IncidentState lateBecause(Fulfilment act, @Nullable SealedText reason) {
        return reason == null
                ? this
                : with(obligations.stream()
                        .map(owed -> act.fulfils(owed.deadline()) ? owed.lateBecause(reason) : owed)
                        .toList());
    }

    private IncidentState changing(DeadlineId id, UnaryOperator<ObligationRecord> change) {
        return with(obligations.stream()
                .map(owed -> owed.deadline().id().equals(id) ? change.apply(owed) : owed)
                .toList());
    }

    private IncidentState with(List<ObligationRecord> changed) {
        return copy(instants, grading, changed, handledAt, closedAt);
    }

    // How it was registered never changes.
    private IncidentState copy(
            IncidentInstants known,
            @Nullable IncidentGraded judgement,
            List<ObligationRecord> owed,
            @Nullable Instant ended,
            @Nullable Instant closed) {
        return new IncidentState(registered, known, judgement, owed, ended, closed, position, version);
    }
}
