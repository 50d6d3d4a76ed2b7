package io.huiyin.command.notice;

import io.huiyin.api.CommandId;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.notice.DraftNotice;
import io.huiyin.api.notice.FinishNotice;
import io.huiyin.api.notice.NoticeBatchQueued;
import io.huiyin.api.notice.NoticeBatchResultsRecorded;
import io.huiyin.api.notice.NoticeCampaignId;
import io.huiyin.api.notice.NoticeCommand;
import io.huiyin.api.notice.NoticeDrafted;
import io.huiyin.api.notice.NoticeFinished;
import io.huiyin.api.notice.NoticeResumed;
import io.huiyin.api.notice.NoticeRevised;
import io.huiyin.api.notice.NoticeStarted;
import io.huiyin.api.notice.NoticeStatus;
import io.huiyin.api.notice.NoticeStopped;
import io.huiyin.api.notice.RecipientsTaken;
import io.huiyin.api.notice.RecordBatchQueued;
import io.huiyin.api.notice.RecordBatchResults;
import io.huiyin.api.notice.ResumeNotice;
import io.huiyin.api.notice.ReviseNotice;
import io.huiyin.api.notice.StartNotice;
import io.huiyin.api.notice.StopNotice;
import io.huiyin.api.notice.TakeRecipients;
import io.huiyin.api.notice.TakenRecipients;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.command.conflict.NobodyDecidedAnythingSince;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.Findings;
import io.huiyin.command.notice.batch.FinishDesk;
import io.huiyin.command.notice.batch.QueueDesk;
import io.huiyin.command.notice.batch.ResultsDesk;
import io.huiyin.command.notice.draft.DraftingDesk;
import io.huiyin.command.notice.draft.RevisionDesk;
import io.huiyin.command.notice.file.Asking;
import io.huiyin.command.notice.file.CampaignDesk;
import io.huiyin.command.notice.file.NoticeState;
import io.huiyin.command.notice.file.OfficersTellOnlyForTheirOrganisation;
import io.huiyin.command.notice.recipients.RecipientsDesk;
import io.huiyin.command.notice.send.ResumeDesk;
import io.huiyin.command.notice.send.StartDesk;
import io.huiyin.command.notice.send.StopDesk;
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
 * One bulk notice to the people affected by an incident. Each command is answered in the same order as an incident's: is
 * what it says well-formed, was it carried out before, may this person, has somebody else decided meanwhile, does the
 * notice allow it; then its facts are announced.
 */
public class NoticeCampaign {

    @AggregateIdentifier
    private @Nullable NoticeCampaignId campaignId;

    private @Nullable NoticeState state;
    private RecentCommands recent = RecentCommands.NONE;

    /** For Axon; a notice begins with its first event. */
    NoticeCampaign() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftNotice command, Envelope asker, DraftingDesk desk) {
        Findings findings = new Findings();
        DraftNotice tidy = desk.tidy(command, findings);
        if (campaignId != null) {
            findings.refuseIfAny();
            new OfficersTellOnlyForTheirOrganisation(state().drafted().unitId()).check(asker);
            requireSameContent(desk.digestOf(tidy), command.commandId());
            return;
        }
        announce(desk.decide(tidy, asker, findings));
    }

    @CommandHandler
    void handle(
            ReviseNotice command, Envelope asker, ConflictResolver conflicts, WishDigests digests, RevisionDesk desk) {
        carryOut(command, asker, conflicts, digests, desk);
    }

    @CommandHandler
    TakenRecipients handle(
            TakeRecipients command,
            Envelope asker,
            ConflictResolver conflicts,
            WishDigests digests,
            RecipientsDesk desk) {
        carryOut(command, asker, conflicts, digests, desk);
        RecipientsTaken taken = Objects.requireNonNull(state().recipients(), "They were just taken");
        return new TakenRecipients(taken.recipients(), taken.duplicates(), taken.rejected());
    }

    @CommandHandler
    void handle(StartNotice command, Envelope asker, ConflictResolver conflicts, WishDigests digests, StartDesk desk) {
        carryOut(command, asker, conflicts, digests, desk);
    }

    @CommandHandler
    void handle(StopNotice command, Envelope asker, ConflictResolver conflicts, WishDigests digests, StopDesk desk) {
        carryOut(command, asker, conflicts, digests, desk);
    }

    @CommandHandler
    void handle(
            ResumeNotice command, Envelope asker, ConflictResolver conflicts, WishDigests digests, ResumeDesk desk) {
        carryOut(command, asker, conflicts, digests, desk);
    }

    @CommandHandler
    void handle(RecordBatchQueued command, Envelope asker, WishDigests digests, QueueDesk desk) {
        record(command, asker, digests, desk);
    }

    @CommandHandler
    void handle(RecordBatchResults command, Envelope asker, WishDigests digests, ResultsDesk desk) {
        record(command, asker, digests, desk);
    }

    @CommandHandler
    void handle(FinishNotice command, Envelope asker, WishDigests digests, FinishDesk desk) {
        record(command, asker, digests, desk);
    }

    private <C extends NoticeCommand> void carryOut(
            C command, Envelope asker, ConflictResolver conflicts, WishDigests digests, CampaignDesk<C> desk) {
        Findings findings = new Findings();
        C tidy = desk.tidy(command, findings);
        String digest = digests.of(tidy, asker.actor());
        if (findings.none() && recent.includes(tidy.commandId(), digest)) {
            // Its own effect, and whatever came after it, is no conflict.
            conflicts.detectConflicts(since -> false);
            return;
        }
        new OfficersTellOnlyForTheirOrganisation(state().drafted().unitId()).check(asker);
        new NobodyDecidedAnythingSince(conflicts).check();
        announce(desk.decide(tidy, new Asking(asker, state(), digest), findings));
    }

    // What the house records is known by what is on record, not by command ids: a repeat may come after hundreds of
    // others.
    private <C extends NoticeCommand> void record(
            C command, Envelope asker, WishDigests digests, CampaignDesk<C> desk) {
        Findings findings = new Findings();
        C tidy = desk.tidy(command, findings);
        announce(desk.decide(tidy, new Asking(asker, state(), digests.of(tidy, asker.actor())), findings));
    }

    private void requireSameContent(String digest, CommandId commandId) {
        if (!state().drafted().contentDigest().equals(digest)) {
            throw RefusedException.because(
                    recent.knows(commandId) ? "commandId" : "campaignId", RefusalCode.COMMAND_ID_REUSED);
        }
    }

    private NoticeState state() {
        return Objects.requireNonNull(state, "A notice begins with its draft");
    }

    private static void announce(Facts facts) {
        facts.inOrder().forEach(fact -> AggregateLifecycle.apply(fact.event(), fact.metaData()));
    }

    private void become(NoticeState next, MetaData metaData) {
        state = next;
        recent = recent.with(metaData);
    }

    @EventSourcingHandler
    void on(NoticeDrafted event, MetaData metaData) {
        campaignId = event.campaignId();
        become(NoticeState.of(event), metaData);
    }

    @EventSourcingHandler
    void on(NoticeRevised event, MetaData metaData) {
        become(state(), metaData);
    }

    @EventSourcingHandler
    void on(RecipientsTaken event, MetaData metaData) {
        become(state().telling(event), metaData);
    }

    @EventSourcingHandler
    void on(NoticeStarted event, MetaData metaData) {
        become(state().in(NoticeStatus.RUNNING), metaData);
    }

    @EventSourcingHandler
    void on(NoticeBatchQueued event, MetaData metaData) {
        become(state().queued(event), metaData);
    }

    @EventSourcingHandler
    void on(NoticeBatchResultsRecorded event, MetaData metaData) {
        become(state().settled(event.batch(), event.results()), metaData);
    }

    @EventSourcingHandler
    void on(NoticeStopped event, MetaData metaData) {
        become(state().in(NoticeStatus.STOPPED), metaData);
    }

    @EventSourcingHandler
    void on(NoticeResumed event, MetaData metaData) {
        become(state().in(NoticeStatus.RUNNING), metaData);
    }

    @EventSourcingHandler
    void on(NoticeFinished event, MetaData metaData) {
        become(state().in(NoticeStatus.FINISHED), metaData);
    }
}
