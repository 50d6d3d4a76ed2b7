package io.huiyin.command.incident.waive;

import io.huiyin.api.deadline.DeadlineWaived;
import io.huiyin.api.incident.WaiveObligation;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.ContentForms;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.VersionForm;
import io.huiyin.command.incident.file.Asking;
import io.huiyin.command.incident.file.IncidentDesk;
import io.huiyin.command.seal.CaseSeal;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedFieldNames;
import java.time.Clock;
import java.time.Instant;

/** Where supervisors let an obligation go. */
public final class WaiverDesk implements IncidentDesk<WaiveObligation> {

    private final Clock clock;
    private final PersonalDataVault vault;

    public WaiverDesk(Clock clock, PersonalDataVault vault) {
        this.clock = clock;
        this.vault = vault;
    }

    @Override
    public WaiveObligation tidy(WaiveObligation command, Findings findings) {
        VersionForm.check(command.expectedVersion(), findings);
        findings.require("deadlineId", command.deadlineId());
        return new WaiveObligation(
                command.incidentId(),
                command.commandId(),
                command.expectedVersion(),
                command.deadlineId(),
                ContentForms.REASON.required("reason", command.reason(), findings));
    }

    @Override
    public Facts decide(WaiveObligation tidy, Asking asking, Findings findings) {
        findings.refuseIfAny();
        new OnlyRunningObligationsAreWaived(asking.state()).check(tidy.deadlineId());
        Instant now = clock.instant();
        CaseSeal seal = new CaseSeal(vault, asking.state().caseId());
        return Facts.live(now, asking.digest())
                .and(new DeadlineWaived(
                        asking.state().caseId(),
                        tidy.deadlineId(),
                        now,
                        seal.seal(SealedFieldNames.WAIVER_REASON, tidy.reason())));
    }
}
