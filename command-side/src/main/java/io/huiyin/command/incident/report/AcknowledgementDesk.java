package io.huiyin.command.incident.report;

import io.huiyin.api.incident.AuthorityReportAcknowledged;
import io.huiyin.api.incident.RecordAcknowledgement;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.Findings;
import io.huiyin.command.incident.file.Asking;
import io.huiyin.command.incident.file.IncidentDesk;
import java.time.Clock;
import java.time.Instant;

/** Where the authority's number is added to a report. */
public final class AcknowledgementDesk implements IncidentDesk<RecordAcknowledgement> {

    private final Clock clock;

    public AcknowledgementDesk(Clock clock) {
        this.clock = clock;
    }

    @Override
    public RecordAcknowledgement tidy(RecordAcknowledgement command, Findings findings) {
        return new RecordAcknowledgement(
                command.incidentId(),
                command.commandId(),
                command.report(),
                AcknowledgementForm.required(command.acknowledgementNumber(), findings));
    }

    @Override
    public Facts decide(RecordAcknowledgement tidy, Asking asking, Findings findings) {
        new AReportIsAcknowledgedOnce(asking.state()).check(tidy.report(), findings);
        findings.refuseIfAny();
        Instant now = clock.instant();
        return Facts.live(now, asking.digest())
                .and(new AuthorityReportAcknowledged(
                        tidy.incidentId(), tidy.report(), tidy.acknowledgementNumber(), now));
    }
}
