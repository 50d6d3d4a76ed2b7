package io.huiyin.command.complaint.reply;

import io.huiyin.api.CaseId;
import io.huiyin.api.complaint.ComplaintReplied;
import io.huiyin.api.complaint.ReplyToComplaint;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.command.complaint.deadline.ReplyDeadlines;
import io.huiyin.command.complaint.file.CaseState;
import io.huiyin.command.complaint.file.UnitClock;
import io.huiyin.command.deadline.HowADeadlineEnds;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.ContentForms;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.GivenInstant;
import io.huiyin.command.form.VersionForm;
import io.huiyin.command.repeat.WishDigests;
import io.huiyin.command.seal.CaseSeal;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedFieldNames;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Where citizens are answered. */
public final class ReplyDesk {

    private final Clock clock;
    private final PersonalDataVault vault;
    private final WishDigests digests;
    private final ReplyDeadlines deadlines;

    public ReplyDesk(Clock clock, PersonalDataVault vault, WishDigests digests, ReplyDeadlines deadlines) {
        this.clock = clock;
        this.vault = vault;
        this.digests = digests;
        this.deadlines = deadlines;
    }

    /** The command with tidy texts; what is wrong at any time goes to the findings. */
    public ReplyToComplaint tidy(ReplyToComplaint command, Findings findings) {
        VersionForm.check(command.expectedVersion(), findings);
        return new ReplyToComplaint(
                command.complaintId(),
                command.commandId(),
                command.expectedVersion(),
                ContentForms.REPLY.required("reply", command.reply(), findings),
                command.repliedAt(),
                ContentForms.LATE_ENTRY_EVIDENCE.optional("lateEntryEvidence", command.lateEntryEvidence(), findings));
    }

    /** By what a repeat is known. */
    public String digestOf(ReplyToComplaint tidy, Envelope asker) {
        return digests.of(tidy, asker.actor());
    }

    /** Refused unless this person may answer this case. */
    public void admit(Envelope asker, CaseState state) {
        new HandlersAnswerOnlyForTheirUnit(state).check(asker);
    }

    /** What the reply makes happen, if the case allows it and nothing is wrong with it. */
    public Facts decide(ReplyToComplaint tidy, Envelope asker, CaseState state, Findings findings) {
        new OnlyDispatchedCasesAreAnswered(state.status()).check();
        Instant now = clock.instant();
        Instant repliedAt = GivenInstant.orNow("repliedAt", tidy.repliedAt(), now, findings);
        new NoReplyBeforeTheReceipt(state.receivedAt()).check(repliedAt, findings);
        new RepliesEnteredAfterTheFactNeedASupervisorAndEvidence(now)
                .check(repliedAt, asker.role(), tidy.lateEntryEvidence(), findings);
        findings.refuseIfAny();

        Facts facts = Facts.live(now, digestOf(tidy, asker));
        HowADeadlineEnds.addAll(
                endings(tidy.complaintId().caseId(), state), facts, replied(tidy, repliedAt, now), repliedAt);
        return facts;
    }

    private List<HowADeadlineEnds> endings(CaseId caseId, CaseState state) {
        List<HowADeadlineEnds> endings = new ArrayList<>();
        endings.add(new HowADeadlineEnds(
                caseId, state.replyDeadline(), state.missed(), deadlines.climbsToWhenMissed(state.replyDeadline())));
        UnitClock own = state.unitClock();
        if (own != null) {
            endings.add(own.ending(caseId, deadlines.climbsToWhenMissed(own.deadline())));
        }
        return endings;
    }

    private ComplaintReplied replied(ReplyToComplaint tidy, Instant repliedAt, Instant now) {
        CaseSeal seal = new CaseSeal(vault, tidy.complaintId().caseId());
        return new ComplaintReplied(
                tidy.complaintId(),
                seal.seal(SealedFieldNames.REPLY, tidy.reply()),
                repliedAt,
                now,
                seal.sealIfGiven(SealedFieldNames.LATE_ENTRY_EVIDENCE, tidy.lateEntryEvidence()));
    }
}
