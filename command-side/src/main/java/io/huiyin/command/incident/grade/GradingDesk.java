package io.huiyin.command.incident.grade;

import io.huiyin.api.incident.GradeIncident;
import io.huiyin.api.incident.IncidentGraded;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.ContentForms;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.VersionForm;
import io.huiyin.command.incident.deadline.IncidentDeadlines;
import io.huiyin.command.incident.file.Asking;
import io.huiyin.command.incident.file.ClosedIncidentsStayAsTheyAre;
import io.huiyin.command.incident.file.IncidentDesk;
import io.huiyin.command.incident.file.IncidentState;
import io.huiyin.command.seal.CaseSeal;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedFieldNames;
import java.time.Clock;
import java.time.Instant;

/** Where incidents are graded. A clock starts where the incident began, whenever somebody judges it to be grave. */
public final class GradingDesk implements IncidentDesk<GradeIncident> {

    private final Clock clock;
    private final PersonalDataVault vault;
    private final IncidentDeadlines deadlines;

    public GradingDesk(Clock clock, PersonalDataVault vault, IncidentDeadlines deadlines) {
        this.clock = clock;
        this.vault = vault;
        this.deadlines = deadlines;
    }

    @Override
    public GradeIncident tidy(GradeIncident command, Findings findings) {
        VersionForm.check(command.expectedVersion(), findings);
        findings.require("cityLevel", command.cityLevel());
        return new GradeIncident(
                command.incidentId(),
                command.commandId(),
                command.expectedVersion(),
                command.cityLevel(),
                ContentForms.REASON.required("reason", command.reason(), findings),
                command.cacLevel(),
                command.criticalInfrastructure());
    }

    @Override
    public Facts decide(GradeIncident tidy, Asking asking, Findings findings) {
        IncidentState state = asking.state();
        new ClosedIncidentsStayAsTheyAre(state).check();
        new AGradingSaysSomethingNew(state).check(tidy, findings);
        findings.refuseIfAny();

        Instant now = clock.instant();
        IncidentGraded graded = graded(tidy, state, now);
        Facts facts = Facts.live(now, asking.digest()).and(graded);
        deadlines.beginningWith(state.gradedAs(graded)).addTo(facts);
        return facts;
    }

    private IncidentGraded graded(GradeIncident tidy, IncidentState state, Instant now) {
        CaseSeal seal = new CaseSeal(vault, state.caseId());
        return new IncidentGraded(
                tidy.incidentId(),
                tidy.cityLevel(),
                state.cityLevel(),
                seal.seal(SealedFieldNames.GRADING_REASON, tidy.reason()),
                now,
                tidy.cacLevel() == null ? state.cacLevel() : tidy.cacLevel(),
                tidy.criticalInfrastructure() == null ? state.criticalInfrastructure() : tidy.criticalInfrastructure());
    }
}
