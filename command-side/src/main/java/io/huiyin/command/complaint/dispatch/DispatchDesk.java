package io.huiyin.command.complaint.dispatch;

import io.huiyin.api.complaint.AcknowledgeDispatch;
import io.huiyin.api.complaint.ComplaintDispatched;
import io.huiyin.api.complaint.DispatchAcknowledged;
import io.huiyin.api.complaint.DispatchComplaint;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineSet;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.command.complaint.deadline.ReplyDeadlines;
import io.huiyin.command.complaint.file.CaseState;
import io.huiyin.command.complaint.file.UnitClock;
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
import java.util.Objects;

/** Where cases are given to units, whose own clock starts then. The citizen's clock does not notice. */
public final class DispatchDesk {

    private final Clock clock;
    private final PersonalDataVault vault;
    private final WishDigests digests;
    private final UnitRegister units;
    private final ReplyDeadlines deadlines;

    public DispatchDesk(
            Clock clock, PersonalDataVault vault, WishDigests digests, UnitRegister units, ReplyDeadlines deadlines) {
        this.clock = clock;
        this.vault = vault;
        this.digests = digests;
        this.units = units;
        this.deadlines = deadlines;
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
        Facts facts = Facts.live(now, digest);
        ComplaintDispatched dispatched = new ComplaintDispatched(
                tidy.complaintId(),
                tidy.unitId(),
                now,
                seal.sealIfGiven(SealedFieldNames.INSTRUCTION, tidy.instruction()));
        UnitClock former = state.unitClock();
        if (former != null) {
            former.ending(tidy.complaintId().caseId(), deadlines.climbsToWhenMissed(former.deadline()))
                    .addMissTo(facts, now);
        }
        return withOwnTime(facts.and(dispatched), tidy, state, now);
    }

    /** By what a repeat of an acknowledgement is known. */
    public String digestOf(AcknowledgeDispatch command, Envelope asker) {
        return digests.of(command, asker.actor());
    }

    /**
     * What the acknowledgement makes happen, if it is the asker's unit that has the case.
     *
     * @param acknowledged whether the unit that has the case has acknowledged it already
     */
    public Facts acknowledge(
            AcknowledgeDispatch command, Envelope asker, CaseState state, boolean acknowledged, String digest) {
        new ADispatchIsAcknowledgedOnce(state, acknowledged).check(asker);
        Instant now = clock.instant();
        return Facts.live(now, digest)
                .and(new DispatchAcknowledged(command.complaintId(), Objects.requireNonNull(state.unit()), now));
    }

    private Facts withOwnTime(Facts facts, DispatchComplaint tidy, CaseState state, Instant now) {
        UnitClock former = state.unitClock();
        Deadline own = state.historical()
                ? null
                : deadlines.ofUnit(
                        state.matter(),
                        now,
                        former == null ? null : former.deadline(),
                        units.districtOf(tidy.unitId()).orElse(null));
        return own == null
                ? facts
                : facts.and(new DeadlineSet(tidy.complaintId().caseId(), own));
    }
}
