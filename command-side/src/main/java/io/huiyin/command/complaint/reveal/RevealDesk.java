package io.huiyin.command.complaint.reveal;

import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplainantRevealed;
import io.huiyin.api.complaint.RevealComplainant;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.command.complaint.file.CaseState;
import io.huiyin.command.complaint.file.ComplainantSeal;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.ContentForms;
import io.huiyin.command.form.Findings;
import io.huiyin.command.repeat.WishDigests;
import io.huiyin.command.seal.CaseSeal;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedFieldNames;
import java.time.Clock;
import java.time.Instant;

/** Where people look at who complains; the look is on record before anything is shown. */
public final class RevealDesk {

    private final Clock clock;
    private final PersonalDataVault vault;
    private final WishDigests digests;

    public RevealDesk(Clock clock, PersonalDataVault vault, WishDigests digests) {
        this.clock = clock;
        this.vault = vault;
        this.digests = digests;
    }

    /** The command with a tidy purpose, refused if that is wrong. */
    public RevealComplainant tidy(RevealComplainant command) {
        Findings findings = new Findings();
        RevealComplainant tidy = new RevealComplainant(
                command.complaintId(),
                command.commandId(),
                ContentForms.PURPOSE.required("purpose", command.purpose(), findings));
        findings.refuseIfAny();
        return tidy;
    }

    /** Refused unless this person may see who complains. */
    public void admit(Envelope asker, CaseState state) {
        new HandlersSeeOnlyWhoComplainsToTheirUnit(state).check(asker);
    }

    /** By what a repeat is known. */
    public String digestOf(RevealComplainant tidy, Envelope asker) {
        return digests.of(tidy, asker.actor());
    }

    /** The look. */
    public Facts decide(RevealComplainant tidy, CaseState state, String digest) {
        Instant now = clock.instant();
        CaseSeal seal = new CaseSeal(vault, tidy.complaintId().caseId());
        return Facts.live(now, digest)
                .and(new ComplainantRevealed(
                        tidy.complaintId(),
                        state.complainant().person(),
                        seal.seal(SealedFieldNames.PURPOSE, tidy.purpose())));
    }

    /** Who complains, readable. */
    public Complainant open(RevealComplainant tidy, CaseState state) {
        return new ComplainantSeal(new CaseSeal(vault, tidy.complaintId().caseId())).unseal(state.complainant());
    }
}
