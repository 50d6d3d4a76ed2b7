package io.huiyin.command.incident.remedy;

import io.huiyin.api.incident.RecordRemedialMeasure;
import io.huiyin.api.incident.RemedialMeasureRecorded;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.ContentForms;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.GivenInstant;
import io.huiyin.command.incident.act.NothingIsDoneBeforeTheIncident;
import io.huiyin.command.incident.file.Asking;
import io.huiyin.command.incident.file.ClosedIncidentsStayAsTheyAre;
import io.huiyin.command.incident.file.IncidentDesk;
import io.huiyin.command.seal.CaseSeal;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedFieldNames;
import java.time.Clock;
import java.time.Instant;

/** Where measures against an incident are recorded. */
public final class RemedyDesk implements IncidentDesk<RecordRemedialMeasure> {

    private final Clock clock;
    private final PersonalDataVault vault;

    public RemedyDesk(Clock clock, PersonalDataVault vault) {
        this.clock = clock;
        this.vault = vault;
    }

    @Override
    public RecordRemedialMeasure tidy(RecordRemedialMeasure command, Findings findings) {
        return new RecordRemedialMeasure(
                command.incidentId(),
                command.commandId(),
                ContentForms.MEASURE.required("measure", command.measure(), findings),
                command.takenAt());
    }

    @Override
    public Facts decide(RecordRemedialMeasure tidy, Asking asking, Findings findings) {
        new ClosedIncidentsStayAsTheyAre(asking.state()).check();
        Instant now = clock.instant();
        Instant takenAt = GivenInstant.orNow("takenAt", tidy.takenAt(), now, findings);
        new NothingIsDoneBeforeTheIncident(asking.state().beganAt()).check("takenAt", takenAt, findings);
        findings.refuseIfAny();

        CaseSeal seal = new CaseSeal(vault, tidy.incidentId().caseId());
        RemedialMeasureRecorded recorded = new RemedialMeasureRecorded(
                tidy.incidentId(), seal.seal(SealedFieldNames.MEASURE, tidy.measure()), takenAt, now);
        return Facts.live(now, asking.digest()).and(recorded, takenAt);
    }
}
