package io.huiyin.command.complaint.history;

import io.huiyin.api.CaseId;
import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.complaint.ComplaintReplied;
import io.huiyin.api.complaint.RegisterHistoricalComplaint;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.command.complaint.deadline.ReplyDeadlines;
import io.huiyin.command.complaint.file.CaseOpening;
import io.huiyin.command.complaint.file.NewCase;
import io.huiyin.command.complaint.number.CaseNumbers;
import io.huiyin.command.deadline.HowADeadlineEnds;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.ContactForms;
import io.huiyin.command.form.ContentForms;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.GivenInstant;
import io.huiyin.command.form.MatterForm;
import io.huiyin.command.repeat.WishDigests;
import io.huiyin.command.seal.CaseSeal;
import io.huiyin.command.unit.OnlyEstablishedUnits;
import io.huiyin.command.unit.UnitRegister;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedFieldNames;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/** Where old cases are taken over: all facts at once, each at its own time, and nobody is told. */
public final class HistoryDesk {

    private final Clock clock;
    private final PersonalDataVault vault;
    private final ReplyDeadlines deadlines;
    private final WishDigests digests;
    private final UnitRegister units;
    private final CaseOpening opening;

    public HistoryDesk(
            Clock clock,
            PersonalDataVault vault,
            CaseNumbers numbers,
            ReplyDeadlines deadlines,
            WishDigests digests,
            UnitRegister units) {
        this.clock = clock;
        this.vault = vault;
        this.deadlines = deadlines;
        this.digests = digests;
        this.units = units;
        this.opening = new CaseOpening(vault, numbers);
    }

    /** The command with tidy texts; what is wrong at any time goes to the findings. */
    public RegisterHistoricalComplaint tidy(RegisterHistoricalComplaint command, Findings findings) {
        TheIdBelongsToTheSourceKey.check(command, findings);
        findings.require("channel", command.channel());
        MatterForm.check(command.matter(), findings);
        findings.require("receivedAt", command.receivedAt());
        return new RegisterHistoricalComplaint(
                command.complaintId(),
                command.commandId(),
                command.source(),
                command.channel(),
                command.matter(),
                ContentForms.SUBJECT.required("subject", command.subject(), findings),
                ContentForms.NARRATIVE.required("narrative", command.narrative(), findings),
                ContactForms.tidy(command.complainant(), findings),
                command.receivedAt(),
                command.unitId(),
                ContentForms.REPLY.optional("reply", command.reply(), findings),
                command.repliedAt());
    }

    /** By what a repeat of the same case is known. */
    public String digestOf(RegisterHistoricalComplaint tidy) {
        return digests.ofContent(tidy);
    }

    /** What taking over a new old case makes happen, if nothing is wrong with it. */
    public Facts decide(RegisterHistoricalComplaint tidy, Findings findings) {
        Instant now = clock.instant();
        Instant receivedAt = GivenInstant.orNow("receivedAt", tidy.receivedAt(), now, findings);
        Deadline deadline = deadlines.decide(tidy.matter(), receivedAt, findings);
        new OnlyEstablishedUnits(units).check(tidy.unitId(), findings);
        AReplyHasItsInstant.check(tidy, receivedAt, now, findings);
        findings.refuseIfAny();
        return facts(tidy, receivedAt, Objects.requireNonNull(deadline), now);
    }

    private Facts facts(RegisterHistoricalComplaint tidy, Instant receivedAt, Deadline deadline, Instant now) {
        CaseId caseId = tidy.complaintId().caseId();
        String digest = digestOf(tidy);
        Facts facts = Facts.imported(now, digest)
                .and(opening.open(newCase(tidy, receivedAt, digest), now), receivedAt)
                .and(new DeadlineSet(caseId, deadline), receivedAt);
        if (tidy.unitId() != null) {
            // Older systems do not say when; from the receipt on is the only reading that flatters nobody.
            facts.and(new ComplaintDispatched(tidy.complaintId(), tidy.unitId(), receivedAt, null), receivedAt);
        }
        if (tidy.reply() != null && tidy.repliedAt() != null) {
            addReply(tidy.reply(), tidy.repliedAt(), tidy, deadline, now, facts);
        } else if (!deadline.isKeptBy(now)) {
            facts.and(
                    new DeadlineMissed(caseId, deadline.id(), deadline.due(), deadlines.climbsToWhenMissed(deadline)),
                    deadline.due());
        }
        return facts;
    }

    private void addReply(
            ClearText reply,
            Instant repliedAt,
            RegisterHistoricalComplaint tidy,
            Deadline deadline,
            Instant now,
            Facts facts) {
        CaseSeal seal = new CaseSeal(vault, tidy.complaintId().caseId());
        ComplaintReplied replied = new ComplaintReplied(
                tidy.complaintId(), seal.seal(SealedFieldNames.REPLY, reply), repliedAt, now, null);
        new HowADeadlineEnds(tidy.complaintId().caseId(), deadline, false, deadlines.climbsToWhenMissed(deadline))
                .addTo(facts, replied, repliedAt);
    }

    private static NewCase newCase(RegisterHistoricalComplaint tidy, Instant receivedAt, String digest) {
        return new NewCase(
                tidy.complaintId(),
                tidy.channel(),
                tidy.matter(),
                tidy.subject(),
                tidy.narrative(),
                tidy.complainant(),
                receivedAt,
                null,
                tidy.source(),
                digest);
    }
}
