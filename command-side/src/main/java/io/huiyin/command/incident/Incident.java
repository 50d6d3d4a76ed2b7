package io.huiyin.command.incident;

import io.huiyin.api.CommandId;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineConfirmed;
import io.huiyin.api.deadline.DeadlineMet;
import io.huiyin.api.deadline.DeadlineMetLate;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.deadline.DeadlineWaived;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.api.deadline.Fulfilment;
import io.huiyin.api.deadline.ObligationKind;
import io.huiyin.api.delivery.DeliveriesRecorded;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.incident.ActivateEmergencyPlan;
import io.huiyin.api.incident.AuthorityReportAcknowledged;
import io.huiyin.api.incident.AuthorityReportSubmitted;
import io.huiyin.api.incident.CloseIncident;
import io.huiyin.api.incident.CorrectIncidentInstants;
import io.huiyin.api.incident.DecideOnCorrection;
import io.huiyin.api.incident.EmergencyPlanActivated;
import io.huiyin.api.incident.EndHandling;
import io.huiyin.api.incident.GradeIncident;
import io.huiyin.api.incident.HandlingEnded;
import io.huiyin.api.incident.IncidentClosed;
import io.huiyin.api.incident.IncidentCommand;
import io.huiyin.api.incident.IncidentGraded;
import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.IncidentInstantsCorrected;
import io.huiyin.api.incident.IncidentRegistered;
import io.huiyin.api.incident.InstantCorrectionProposed;
import io.huiyin.api.incident.InstantCorrectionRejected;
import io.huiyin.api.incident.NoticeToAffectedRecorded;
import io.huiyin.api.incident.RecordAcknowledgement;
import io.huiyin.api.incident.RecordIncidentDeliveries;
import io.huiyin.api.incident.RecordMissedObligation;
import io.huiyin.api.incident.RecordNoticeToAffected;
import io.huiyin.api.incident.RecordRemedialMeasure;
import io.huiyin.api.incident.RecountObligation;
import io.huiyin.api.incident.RegisterIncident;
import io.huiyin.api.incident.RegisteredIncident;
import io.huiyin.api.incident.RemedialMeasureRecorded;
import io.huiyin.api.incident.SubmitAuthorityReport;
import io.huiyin.api.incident.WaiveObligation;
import io.huiyin.api.incident.WarnOfObligation;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.command.conflict.NobodyDecidedAnythingSince;
import io.huiyin.command.deadline.RecountDesk;
import io.huiyin.command.delivery.DeliveryDesk;
import io.huiyin.command.delivery.RecordedDeliveries;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.Findings;
import io.huiyin.command.incident.close.ClosingDesk;
import io.huiyin.command.incident.correct.CorrectionDecisionDesk;
import io.huiyin.command.incident.correct.CorrectionDesk;
import io.huiyin.command.incident.file.Asking;
import io.huiyin.command.incident.file.IncidentDesk;
import io.huiyin.command.incident.file.IncidentState;
import io.huiyin.command.incident.file.Obligation;
import io.huiyin.command.incident.file.OfficersActOnlyForTheirOrganisation;
import io.huiyin.command.incident.grade.GradingDesk;
import io.huiyin.command.incident.handle.HandlingDesk;
import io.huiyin.command.incident.miss.ObligationMissDesk;
import io.huiyin.command.incident.notice.NoticeDesk;
import io.huiyin.command.incident.plan.PlanDesk;
import io.huiyin.command.incident.register.IncidentRegistrationDesk;
import io.huiyin.command.incident.remedy.RemedyDesk;
import io.huiyin.command.incident.report.AcknowledgementDesk;
import io.huiyin.command.incident.report.ReportDesk;
import io.huiyin.command.incident.waive.WaiverDesk;
import io.huiyin.command.incident.warn.ObligationWarningDesk;
import io.huiyin.command.repeat.RecentCommands;
import io.huiyin.command.repeat.WishDigests;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.conflictresolution.ConflictResolver;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One security incident. Each command is answered in the same order: is what it says well-formed, was it carried out
 * before, may this person, has somebody else decided meanwhile, does the incident allow it; then its facts are
 * announced.
 */
public class Incident {

    @AggregateIdentifier
    private @Nullable IncidentId incidentId;

    private @Nullable IncidentState state;
    private RecordedDeliveries deliveries = RecordedDeliveries.NONE;
    private RecentCommands recent = RecentCommands.NONE;

    /** For Axon; an incident begins with its first event. */
    Incident() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RegisteredIncident handle(RegisterIncident command, Envelope asker, IncidentRegistrationDesk desk) {
        Findings findings = new Findings();
        RegisterIncident tidy = desk.tidy(command, asker, findings);
        if (state != null) {
            findings.refuseIfAny();
            requireSameContent(desk.digestOf(tidy), command.commandId());
            return answer(true);
        }
        announce(desk.decide(tidy, asker, findings));
        return answer(false);
    }

    @CommandHandler
    void handle(
            GradeIncident command, Envelope asker, ConflictResolver conflicts, WishDigests digests, GradingDesk desk) {
        carryOut(command, asker, conflicts, digests, desk);
    }

    @CommandHandler
    void handle(
            ActivateEmergencyPlan command,
            Envelope asker,
            ConflictResolver conflicts,
            WishDigests digests,
            PlanDesk desk) {
        carryOut(command, asker, conflicts, digests, desk);
    }

    @CommandHandler
    void handle(
            RecordRemedialMeasure command,
            Envelope asker,
            ConflictResolver conflicts,
            WishDigests digests,
            RemedyDesk desk) {
        carryOut(command, asker, conflicts, digests, desk);
    }

    @CommandHandler
    void handle(
            SubmitAuthorityReport command,
            Envelope asker,
            ConflictResolver conflicts,
            WishDigests digests,
            ReportDesk desk) {
        carryOut(command, asker, conflicts, digests, desk);
    }

    @CommandHandler
    void handle(
            RecordAcknowledgement command,
            Envelope asker,
            ConflictResolver conflicts,
            WishDigests digests,
            AcknowledgementDesk desk) {
        carryOut(command, asker, conflicts, digests, desk);
    }

    @CommandHandler
    void handle(
            RecordNoticeToAffected command,
            Envelope asker,
            ConflictResolver conflicts,
            WishDigests digests,
            NoticeDesk desk) {
        carryOut(command, asker, conflicts, digests, desk);
    }

    @CommandHandler
    void handle(
            EndHandling command, Envelope asker, ConflictResolver conflicts, WishDigests digests, HandlingDesk desk) {
        carryOut(command, asker, conflicts, digests, desk);
    }

    @CommandHandler
    void handle(
            CorrectIncidentInstants command,
            Envelope asker,
            ConflictResolver conflicts,
            WishDigests digests,
            CorrectionDesk desk) {
        carryOut(command, asker, conflicts, digests, desk);
    }

    @CommandHandler
    void handle(
            DecideOnCorrection command,
            Envelope asker,
            ConflictResolver conflicts,
            WishDigests digests,
            CorrectionDecisionDesk desk) {
        carryOut(command, asker, conflicts, digests, desk);
    }

    @CommandHandler
    void handle(
            WaiveObligation command, Envelope asker, ConflictResolver conflicts, WishDigests digests, WaiverDesk desk) {
        carryOut(command, asker, conflicts, digests, desk);
    }

    @CommandHandler
    void handle(
            CloseIncident command, Envelope asker, ConflictResolver conflicts, WishDigests digests, ClosingDesk desk) {
        carryOut(command, asker, conflicts, digests, desk);
    }

    @CommandHandler
    void handle(RecordMissedObligation command, Envelope asker, ObligationMissDesk desk) {
        Deadline open = desk.open(command, state());
        if (open != null) {
            announce(desk.decide(command, asker, open));
        }
    }

    @CommandHandler
    void handle(WarnOfObligation command, Envelope asker, ObligationWarningDesk desk) {
        Deadline open = desk.open(command, state());
        if (open != null) {
            announce(desk.decide(command, asker, open));
        }
    }

    @CommandHandler
    void handle(RecountObligation command, Envelope asker, RecountDesk desk) {
        Obligation running = state().obligations().running(command.deadlineId());
        if (running != null) {
            announce(desk.decide(command, command.recount(), asker, state().clockOf(running)));
        }
    }

    @CommandHandler
    void handle(RecordIncidentDeliveries command, Envelope asker, WishDigests digests, DeliveryDesk desk) {
        DeliveriesRecorded results = deliveries.newOnes(command.incidentId().caseId(), command.results());
        if (!results.results().isEmpty()) {
            announce(desk.record(results, digests.of(command, asker.actor())));
        }
    }

    private <C extends IncidentCommand> void carryOut(
            C command, Envelope asker, ConflictResolver conflicts, WishDigests digests, IncidentDesk<C> desk) {
        Findings findings = new Findings();
        C tidy = desk.tidy(command, findings);
        String digest = digests.of(tidy, asker.actor());
        if (findings.none() && recent.includes(tidy.commandId(), digest)) {
            // Its own effect, and whatever came after it, is no conflict.
            conflicts.detectConflicts(since -> false);
            return;
        }
        new OfficersActOnlyForTheirOrganisation(state()).check(asker);
        new NobodyDecidedAnythingSince(conflicts).check();
        announce(desk.decide(tidy, new Asking(asker, state(), digest), findings));
    }

    private void requireSameContent(String digest, CommandId commandId) {
        if (!state().registered().contentDigest().equals(digest)) {
            throw RefusedException.because(
                    recent.knows(commandId) ? "commandId" : "incidentId", RefusalCode.COMMAND_ID_REUSED);
        }
    }

    private RegisteredIncident answer(boolean alreadyThere) {
        return new RegisteredIncident(
                Objects.requireNonNull(incidentId), state().registered().number(), alreadyThere);
    }

    private IncidentState state() {
        return Objects.requireNonNull(state, "An incident begins with its registration");
    }

    private static void announce(Facts facts) {
        facts.inOrder().forEach(fact -> AggregateLifecycle.apply(fact.event(), fact.metaData()));
    }

    private void become(IncidentState next, MetaData metaData) {
        state = next;
        recent = recent.with(metaData);
    }

    @EventSourcingHandler
    void on(IncidentRegistered event, MetaData metaData) {
        incidentId = event.incidentId();
        become(IncidentState.of(event), metaData);
    }

    @EventSourcingHandler
    void on(IncidentGraded event, MetaData metaData) {
        become(state().gradedAs(event), metaData);
    }

    @EventSourcingHandler
    void on(EmergencyPlanActivated event, MetaData metaData) {
        become(state().done(Fulfilment.of(ObligationKind.PLAN), event.activatedAt()), metaData);
    }

    @EventSourcingHandler
    void on(RemedialMeasureRecorded event, MetaData metaData) {
        become(state(), metaData);
    }

    @EventSourcingHandler
    void on(AuthorityReportSubmitted event, MetaData metaData) {
        become(state().reported(event), metaData);
    }

    @EventSourcingHandler
    void on(AuthorityReportAcknowledged event, MetaData metaData) {
        become(state().acknowledged(event.report()), metaData);
    }

    @EventSourcingHandler
    void on(NoticeToAffectedRecorded event, MetaData metaData) {
        become(state().done(Fulfilment.of(ObligationKind.NOTICE_TO_AFFECTED), event.notifiedAt()), metaData);
    }

    @EventSourcingHandler
    void on(HandlingEnded event, MetaData metaData) {
        become(state().handledAt(event.handledAt()), metaData);
    }

    @EventSourcingHandler
    void on(InstantCorrectionProposed event, MetaData metaData) {
        become(state().correctionProposed(event, Envelope.from(metaData).actor()), metaData);
    }

    @EventSourcingHandler
    void on(InstantCorrectionRejected event, MetaData metaData) {
        become(state().correctionRejected(), metaData);
    }

    @EventSourcingHandler
    void on(IncidentInstantsCorrected event, MetaData metaData) {
        become(state().corrected(event), metaData);
    }

    @EventSourcingHandler
    void on(IncidentClosed event, MetaData metaData) {
        become(state().closedOnRecord(), metaData);
    }

    @EventSourcingHandler
    void on(DeadlineSet event, MetaData metaData) {
        become(state().owing(event.deadline()), metaData);
    }

    @EventSourcingHandler
    void on(DeadlineMoved event, MetaData metaData) {
        become(state().owing(event.deadline()), metaData);
    }

    @EventSourcingHandler
    void on(DeadlineConfirmed event, MetaData metaData) {
        become(state().confirmed(event.deadline()), metaData);
    }

    @EventSourcingHandler
    void on(DeadlineWarned event, MetaData metaData) {
        become(state().warned(event.deadlineId(), event.milestone()), metaData);
    }

    @EventSourcingHandler
    void on(DeadlineMissed event, MetaData metaData) {
        become(state().missed(event.deadlineId()), metaData);
    }

    @EventSourcingHandler
    void on(DeadlineMet event, MetaData metaData) {
        become(state().ended(event.deadlineId()), metaData);
    }

    @EventSourcingHandler
    void on(DeadlineMetLate event, MetaData metaData) {
        become(state().ended(event.deadlineId()), metaData);
    }

    @EventSourcingHandler
    void on(DeadlineWaived event, MetaData metaData) {
        become(state().ended(event.deadlineId()), metaData);
    }

    @EventSourcingHandler
    void on(DeliveriesRecorded event, MetaData metaData) {
        deliveries = deliveries.with(event);
        become(state(), metaData);
    }
}
