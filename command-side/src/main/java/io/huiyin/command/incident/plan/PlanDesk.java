package io.huiyin.command.incident.plan;

import io.huiyin.api.deadline.Fulfilment;
import io.huiyin.api.deadline.ObligationKind;
import io.huiyin.api.incident.ActivateEmergencyPlan;
import io.huiyin.api.incident.EmergencyPlanActivated;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.ContentForms;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.VersionForm;
import io.huiyin.command.incident.act.OwedAct;
import io.huiyin.command.incident.deadline.IncidentDeadlines;
import io.huiyin.command.incident.file.Asking;
import io.huiyin.command.incident.file.ClosedIncidentsStayAsTheyAre;
import io.huiyin.command.incident.file.IncidentDesk;
import io.huiyin.command.seal.CaseSeal;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedFieldNames;
import java.time.Clock;
import java.time.Instant;

/** Where it is said that the emergency plan was started. */
public final class PlanDesk implements IncidentDesk<ActivateEmergencyPlan> {

    private final Clock clock;
    private final PersonalDataVault vault;
    private final IncidentDeadlines deadlines;

    public PlanDesk(Clock clock, PersonalDataVault vault, IncidentDeadlines deadlines) {
        this.clock = clock;
        this.vault = vault;
        this.deadlines = deadlines;
    }

    @Override
    public ActivateEmergencyPlan tidy(ActivateEmergencyPlan command, Findings findings) {
        VersionForm.check(command.expectedVersion(), findings);
        return new ActivateEmergencyPlan(
                command.incidentId(),
                command.commandId(),
                command.expectedVersion(),
                ContentForms.PLAN.required("plan", command.plan(), findings),
                command.activatedAt(),
                ContentForms.LATE_ENTRY_EVIDENCE.optional("lateEntryEvidence", command.lateEntryEvidence(), findings),
                ContentForms.LATE_REASON.optional("lateReason", command.lateReason(), findings));
    }

    @Override
    public Facts decide(ActivateEmergencyPlan tidy, Asking asking, Findings findings) {
        new ClosedIncidentsStayAsTheyAre(asking.state()).check();
        new ThePlanStartsOnce(asking.state()).check();
        Instant now = clock.instant();
        OwedAct act = new OwedAct(
                Fulfilment.of(ObligationKind.PLAN),
                "activatedAt",
                tidy.activatedAt(),
                tidy.lateEntryEvidence(),
                tidy.lateReason());
        Instant activatedAt = act.doneAt(asking, now, findings);
        findings.refuseIfAny();

        Facts facts = Facts.live(now, asking.digest());
        act.addTo(facts, activated(tidy, activatedAt, now), activatedAt, asking.state(), deadlines);
        return facts;
    }

    private EmergencyPlanActivated activated(ActivateEmergencyPlan tidy, Instant activatedAt, Instant now) {
        CaseSeal seal = new CaseSeal(vault, tidy.incidentId().caseId());
        return new EmergencyPlanActivated(
                tidy.incidentId(),
                seal.seal(SealedFieldNames.PLAN, tidy.plan()),
                activatedAt,
                now,
                seal.sealIfGiven(SealedFieldNames.LATE_ENTRY_EVIDENCE, tidy.lateEntryEvidence()),
                seal.sealIfGiven(SealedFieldNames.LATE_REASON, tidy.lateReason()));
    }
}
