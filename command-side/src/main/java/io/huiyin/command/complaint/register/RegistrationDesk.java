package io.huiyin.command.complaint.register;

import io.huiyin.api.complaint.AccusedUnitNamed;
import io.huiyin.api.complaint.RegisterComplaint;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.unit.UnitId;
import io.huiyin.command.complaint.deadline.ReplyDeadlines;
import io.huiyin.command.complaint.file.CaseOpening;
import io.huiyin.command.complaint.file.NewCase;
import io.huiyin.command.complaint.number.CaseNumbers;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.ContactForms;
import io.huiyin.command.form.ContentForms;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.GivenInstant;
import io.huiyin.command.form.MatterForm;
import io.huiyin.command.repeat.WishDigests;
import io.huiyin.command.unit.UnitRegister;
import io.huiyin.personaldata.PersonalDataVault;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/** Where complaints are logged: reads the form, and decides the registration and its deadline together. */
public final class RegistrationDesk {

    private final Clock clock;
    private final ReplyDeadlines deadlines;
    private final WishDigests digests;
    private final UnitRegister units;
    private final CaseOpening opening;

    public RegistrationDesk(
            Clock clock,
            PersonalDataVault vault,
            CaseNumbers numbers,
            ReplyDeadlines deadlines,
            WishDigests digests,
            UnitRegister units) {
        this.clock = clock;
        this.deadlines = deadlines;
        this.digests = digests;
        this.units = units;
        this.opening = new CaseOpening(vault, numbers);
    }

    /** The command with tidy texts; what is wrong at any time goes to the findings. */
    public RegisterComplaint tidy(RegisterComplaint command, Findings findings) {
        findings.require("channel", command.channel());
        MatterForm.check(command.matter(), findings);
        new OnlyTipOffsAccuseAUnit(units).check(command.matter(), command.accusedUnit(), findings);
        return new RegisterComplaint(
                command.complaintId(),
                command.commandId(),
                command.channel(),
                command.matter(),
                ContentForms.SUBJECT.required("subject", command.subject(), findings),
                ContentForms.NARRATIVE.required("narrative", command.narrative(), findings),
                ContactForms.tidy(command.complainant(), findings),
                command.receivedAt(),
                ContentForms.LATE_ENTRY_REASON.optional("lateEntryReason", command.lateEntryReason(), findings),
                command.accusedUnit());
    }

    /** By what a repeat of the same registration is known. */
    public String digestOf(RegisterComplaint tidy) {
        return digests.ofContent(tidy);
    }

    /** What a new registration makes happen, if nothing is wrong with it. */
    public Facts decide(RegisterComplaint tidy, Findings findings) {
        Instant now = clock.instant();
        Instant receivedAt = GivenInstant.orNow("receivedAt", tidy.receivedAt(), now, findings);
        new LateEntriesNeedAReason(now).check(receivedAt, tidy.lateEntryReason(), findings);
        Deadline deadline = deadlines.decide(tidy.matter(), receivedAt, findings);
        findings.refuseIfAny();

        String digest = digestOf(tidy);
        Facts facts = Facts.live(now, digest)
                .and(opening.open(newCase(tidy, receivedAt, digest), now), receivedAt)
                .and(new DeadlineSet(tidy.complaintId().caseId(), Objects.requireNonNull(deadline)), receivedAt);
        UnitId accused = tidy.accusedUnit();
        return accused == null ? facts : facts.and(new AccusedUnitNamed(tidy.complaintId(), accused), receivedAt);
    }

    private static NewCase newCase(RegisterComplaint tidy, Instant receivedAt, String digest) {
        return new NewCase(
                tidy.complaintId(),
                tidy.channel(),
                tidy.matter(),
                tidy.subject(),
                tidy.narrative(),
                tidy.complainant(),
                receivedAt,
                tidy.lateEntryReason(),
                null,
                digest);
    }
}
