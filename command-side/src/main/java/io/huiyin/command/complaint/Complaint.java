package io.huiyin.command.complaint;

import io.huiyin.api.CaseId;
import io.huiyin.api.CommandId;
import io.huiyin.api.complaint.AccusedUnitNamed;
import io.huiyin.api.complaint.AcknowledgeDispatch;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplainantRevealed;
import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.ComplaintRegistered;
import io.huiyin.api.complaint.ComplaintReplied;
import io.huiyin.api.complaint.DispatchAcknowledged;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.complaint.ForewarnOfReplyDeadline;
import io.huiyin.api.complaint.RecordComplaintDeliveries;
import io.huiyin.api.complaint.RecordMissedReply;
import io.huiyin.api.complaint.RecountReplyDeadline;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.complaint.RegisterHistoricalComplaint;
import io.huiyin.api.complaint.RegisteredComplaint;
import io.huiyin.api.complaint.ReplyToComplaint;
import io.huiyin.api.complaint.RevealComplainant;
import io.huiyin.api.complaint.WarnOfReplyDeadline;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineConfirmed;
import io.huiyin.api.deadline.DeadlineForewarned;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.api.delivery.DeliveriesRecorded;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.command.complaint.dispatch.DispatchDesk;
import io.huiyin.command.complaint.file.CaseState;
import io.huiyin.command.complaint.file.UnitClock;
import io.huiyin.command.complaint.history.HistoryDesk;
import io.huiyin.command.complaint.miss.MissDesk;
import io.huiyin.command.complaint.register.RegistrationDesk;
import io.huiyin.command.complaint.reply.ReplyDesk;
import io.huiyin.command.complaint.reveal.RevealDesk;
import io.huiyin.command.complaint.warn.ForewarnDesk;
import io.huiyin.command.complaint.warn.WarnDesk;
import io.huiyin.command.conflict.NobodyDecidedAnythingSince;
import io.huiyin.command.deadline.RecountDesk;
import io.huiyin.command.deadline.RunningClock;
import io.huiyin.command.delivery.DeliveryDesk;
import io.huiyin.command.delivery.RecordedDeliveries;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.Findings;
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
 * One citizen's matter. Each command is answered in the same order: is what it says well-formed, was it carried out
 * before, may this person, has somebody else decided meanwhile, does the case allow it; then its facts are announced.
 */
public class Complaint {

    @AggregateIdentifier
    private @Nullable ComplaintId complaintId;

    private @Nullable CaseState state;
    private RecordedDeliveries deliveries = RecordedDeliveries.NONE;
    private boolean acknowledged;
    private RecentCommands recent = RecentCommands.NONE;

    /** For Axon; a complaint begins with its first event. */
    Complaint() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RegisteredComplaint handle(RegisterComplaint command, RegistrationDesk desk) {
        Findings findings = new Findings();
        RegisterComplaint tidy = desk.tidy(command, findings);
        if (state != null) {
            findings.refuseIfAny();
            if (!state.contentDigest().equals(desk.digestOf(tidy))) {
                throw RefusedException.because(reusedId(command.commandId()), RefusalCode.COMMAND_ID_REUSED);
            }
            return answer(true);
        }
        announce(desk.decide(tidy, findings));
        return answer(false);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RegisteredComplaint handle(RegisterHistoricalComplaint command, HistoryDesk desk) {
        Findings findings = new Findings();
        RegisterHistoricalComplaint tidy = desk.tidy(command, findings);
        if (state != null) {
            findings.refuseIfAny();
            if (!state.contentDigest().equals(desk.digestOf(tidy))) {
                throw RefusedException.because(
                        "source", RefusalCode.SOURCE_KEY_TAKEN, command.source().key());
            }
            return answer(true);
        }
        announce(desk.decide(tidy, findings));
        return answer(false);
    }

    @CommandHandler
    void handle(DispatchComplaint command, Envelope asker, ConflictResolver conflicts, DispatchDesk desk) {
        DispatchComplaint tidy = desk.tidy(command);
        String digest = desk.digestOf(tidy, asker);
        if (isRepeat(tidy.commandId(), digest, conflicts)) {
            return;
        }
        new NobodyDecidedAnythingSince(conflicts).check();
        announce(desk.decide(tidy, state(), digest));
    }

    @CommandHandler
    void handle(AcknowledgeDispatch command, Envelope asker, DispatchDesk desk) {
        String digest = desk.digestOf(command, asker);
        if (!recent.includes(command.commandId(), digest)) {
            announce(desk.acknowledge(command, asker, state(), acknowledged, digest));
        }
    }

    @CommandHandler
    void handle(ReplyToComplaint command, Envelope asker, ConflictResolver conflicts, ReplyDesk desk) {
        Findings findings = new Findings();
        ReplyToComplaint tidy = desk.tidy(command, findings);
        if (findings.none() && isRepeat(tidy.commandId(), desk.digestOf(tidy, asker), conflicts)) {
            return;
        }
        desk.admit(asker, state());
        new NobodyDecidedAnythingSince(conflicts).check();
        announce(desk.decide(tidy, asker, state(), findings));
    }

    @CommandHandler
    void handle(WarnOfReplyDeadline command, Envelope asker, WarnDesk desk) {
        if (desk.isOpen(command, state())) {
            announce(desk.decide(command, asker, state()));
        }
    }

    @CommandHandler
    void handle(ForewarnOfReplyDeadline command, Envelope asker, ForewarnDesk desk) {
        if (desk.isOpen(command, state())) {
            announce(desk.decide(command, asker, state()));
        }
    }

    @CommandHandler
    void handle(RecordMissedReply command, Envelope asker, MissDesk desk) {
        if (desk.isOpen(command, state())) {
            announce(desk.decide(command, asker, state()));
        }
    }

    @CommandHandler
    void handle(RecountReplyDeadline command, Envelope asker, RecountDesk desk) {
        Deadline running = state().running(command.deadlineId());
        if (running != null) {
            CaseId caseId = command.complaintId().caseId();
            announce(desk.decide(
                    command,
                    command.recount(),
                    asker,
                    new RunningClock(caseId, running, state().unit(), state().historical())));
        }
    }

    @CommandHandler
    void handle(RecordComplaintDeliveries command, Envelope asker, WishDigests digests, DeliveryDesk desk) {
        DeliveriesRecorded results = deliveries.newOnes(command.complaintId().caseId(), command.results());
        if (!results.results().isEmpty()) {
            announce(desk.record(results, digests.of(command, asker.actor())));
        }
    }

    @CommandHandler
    Complainant handle(RevealComplainant command, Envelope asker, RevealDesk desk) {
        RevealComplainant tidy = desk.tidy(command);
        desk.admit(asker, state());
        String digest = desk.digestOf(tidy, asker);
        if (!recent.includes(tidy.commandId(), digest)) {
            announce(desk.decide(tidy, state(), digest));
        }
        return desk.open(tidy, state());
    }

    private boolean isRepeat(CommandId commandId, String digest, ConflictResolver conflicts) {
        boolean repeat = recent.includes(commandId, digest);
        if (repeat) {
            // Its own effect, and whatever came after it, is no conflict.
            conflicts.detectConflicts(since -> false);
        }
        return repeat;
    }

    private String reusedId(CommandId commandId) {
        return recent.knows(commandId) ? "commandId" : "complaintId";
    }

    private RegisteredComplaint answer(boolean alreadyThere) {
        return new RegisteredComplaint(
                Objects.requireNonNull(complaintId), state().number(), state().replyDeadline(), alreadyThere);
    }

    private CaseState state() {
        return Objects.requireNonNull(state, "A complaint begins with its registration");
    }

    private static void announce(Facts facts) {
        facts.inOrder().forEach(fact -> AggregateLifecycle.apply(fact.event(), fact.metaData()));
    }

    private static boolean ofUnit(DeadlineId id) {
        return id.equals(DeadlineId.REPLY_OF_UNIT);
    }

    @EventSourcingHandler
    void on(ComplaintRegistered event, MetaData metaData) {
        complaintId = event.complaintId();
        state = CaseState.of(event);
        recent = recent.with(metaData);
    }

    @EventSourcingHandler
    void on(DeadlineSet event, MetaData metaData) {
        state = dueBy(event.deadline());
        recent = recent.with(metaData);
    }

    @EventSourcingHandler
    void on(DeadlineMoved event, MetaData metaData) {
        state = dueBy(event.deadline());
        recent = recent.with(metaData);
    }

    @EventSourcingHandler
    void on(DeadlineConfirmed event, MetaData metaData) {
        UnitClock own = state().unitClock();
        state = ofUnit(event.deadlineId()) && own != null
                ? state().with(own.confirmedAs(event.deadline()))
                : state().confirmedAs(event.deadline());
        recent = recent.with(metaData);
    }

    private CaseState dueBy(Deadline deadline) {
        return ofUnit(deadline.id()) ? state().with(UnitClock.begunBy(deadline)) : state().dueBy(deadline);
    }

    @EventSourcingHandler
    void on(AccusedUnitNamed event, MetaData metaData) {
        state = state().accusing(event.unitId());
        recent = recent.with(metaData);
    }

    @EventSourcingHandler
    void on(ComplaintDispatched event, MetaData metaData) {
        state = state().dispatchedTo(event.unitId());
        acknowledged = false;
        recent = recent.with(metaData);
    }

    @EventSourcingHandler
    void on(DispatchAcknowledged event, MetaData metaData) {
        acknowledged = true;
        recent = recent.with(metaData);
    }

    @EventSourcingHandler
    void on(ComplaintReplied event, MetaData metaData) {
        state = state().replied();
        recent = recent.with(metaData);
    }

    @EventSourcingHandler
    void on(DeadlineWarned event, MetaData metaData) {
        UnitClock own = state().unitClock();
        state = ofUnit(event.deadlineId()) && own != null
                ? state().with(own.warnedAt(event.milestone()))
                : state().warnedAt(event.milestone());
        recent = recent.with(metaData);
    }

    @EventSourcingHandler
    void on(DeadlineForewarned event, MetaData metaData) {
        UnitClock own = state().unitClock();
        state = ofUnit(event.deadlineId()) && own != null
                ? state().with(own.forewarnedOf(event.milestone()))
                : state().forewarnedOf(event.milestone());
        recent = recent.with(metaData);
    }

    @EventSourcingHandler
    void on(DeadlineMissed event, MetaData metaData) {
        UnitClock own = state().unitClock();
        state = ofUnit(event.deadlineId()) && own != null
                ? state().with(own.overdueOnRecord())
                : state().overdueOnRecord();
        recent = recent.with(metaData);
    }

    @EventSourcingHandler
    void on(DeliveriesRecorded event, MetaData metaData) {
        deliveries = deliveries.with(event);
        recent = recent.with(metaData);
    }

    @EventSourcingHandler
    void on(ComplainantRevealed event, MetaData metaData) {
        recent = recent.with(metaData);
    }
}
