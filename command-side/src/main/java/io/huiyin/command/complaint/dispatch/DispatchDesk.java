package io.huiyin.command.complaint.dispatch;

import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.command.complaint.file.CaseState;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.ContentForms;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.VersionForm;
import io.huiyin.command.repeat.WishDigests;
import io.huiyin.command.seal.CaseSeal;
import io.huiyin.command.unit.OnlyEstablishedUnits;
import io.huiyin.command.unit.UnitRegister;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedFieldNames;
import java.time.Clock;
import java.time.Instant;

/** Where cases are given to units. The citizen's clock does not notice. */
public final class DispatchDesk {

    private final Clock clock;
    private final PersonalDataVault vault;
    private final WishDigests digests;
    private final UnitRegister units;

    public DispatchDesk(Clock clock, PersonalDataVault vault, WishDigests digests, UnitRegister units) {
        this.clock = clock;
        this.vault = vault;
        this.digests = digests;
        this.units = units;
    }

    /** The command with tidy texts, refused if something in it is wrong whatever the case. */
    public DispatchComplaint tidy(DispatchComplaint command) {
        Findings findings = new Findings();
        DispatchComplaint tidy = new DispatchComplaint(
                command.complaintId(),
                command.commandId(),
                command.expectedVersion(),
                command.unitId(),
                ContentForms.INSTRUCTION.optional("instruction", command.instruction(), findings));
        VersionForm.check(tidy.expectedVersion(), findings);
        findings.require("unitId", tidy.unitId());
        new OnlyEstablishedUnits(units).check(tidy.unitId(), findings);
        findings.refuseIfAny();
        return tidy;
    }

    /** By what a repeat is known. */
    public String digestOf(DispatchComplaint tidy, Envelope asker) {
        return digests.of(tidy, asker.actor());
    }

    /** What the dispatch makes happen, if the case allows it. */
    public Facts decide(DispatchComplaint tidy, CaseState state, String digest) {
        new OnlyUnansweredCasesAreDispatched(state.status()).check();
        new NoTipOffGoesToTheUnitItIsAbout(units, state.accused()).check(tidy.unitId());
        new ACaseGoesToAnotherUnit(state).check(tidy.unitId());
        Instant now = clock.instant();
        CaseSeal seal = new CaseSeal(vault, tidy.complaintId().caseId());
        return Facts.live(now, digest)
                .and(new ComplaintDispatched(
                        tidy.complaintId(),
                        tidy.unitId(),
                        now,
                        seal.sealIfGiven(SealedFieldNames.INSTRUCTION, tidy.instruction())));
    }
}
