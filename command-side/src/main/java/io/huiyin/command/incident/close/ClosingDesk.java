package io.huiyin.command.incident.close;

import io.huiyin.api.incident.CloseIncident;
import io.huiyin.api.incident.IncidentClosed;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.ContentForms;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.VersionForm;
import io.huiyin.command.incident.deadline.IncidentDeadlines;
import io.huiyin.command.incident.file.Asking;
import io.huiyin.command.incident.file.ClosedIncidentsStayAsTheyAre;
import io.huiyin.command.incident.file.IncidentDesk;
import io.huiyin.command.incident.file.NoCorrectionWaits;
import io.huiyin.command.seal.CaseSeal;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedFieldNames;
import java.time.Clock;
import java.time.Instant;

/** Where incidents are closed. */
public final class ClosingDesk implements IncidentDesk<CloseIncident> {

    private final Clock clock;
    private final PersonalDataVault vault;
    private final IncidentDeadlines deadlines;

    public ClosingDesk(Clock clock, PersonalDataVault vault, IncidentDeadlines deadlines) {
        this.clock = clock;
        this.vault = vault;
        this.deadlines = deadlines;
    }

    @Override
    public CloseIncident tidy(CloseIncident command, Findings findings) {
        VersionForm.check(command.expectedVersion(), findings);
        return new CloseIncident(
                command.incidentId(),
                command.commandId(),
                command.expectedVersion(),
                ContentForms.CONCLUSION.optional("conclusion", command.conclusion(), findings));
    }

    @Override
    public Facts decide(CloseIncident tidy, Asking asking, Findings findings) {
        new ClosedIncidentsStayAsTheyAre(asking.state()).check();
        new NoCorrectionWaits(asking.state()).check();
        new OnlyGradedIncidentsAreClosed(asking.state()).check(findings);
        new NothingIsOwedAnyMore(asking.state(), deadlines.awaitingTheEndOfHandling(asking.state())).check(findings);
        findings.refuseIfAny();

        Instant now = clock.instant();
        CaseSeal seal = new CaseSeal(vault, asking.state().caseId());
        return Facts.live(now, asking.digest())
                .and(new IncidentClosed(
                        tidy.incidentId(), seal.sealIfGiven(SealedFieldNames.CONCLUSION, tidy.conclusion()), now));
    }
}
