package io.huiyin.command.incident.correct;

import io.huiyin.api.incident.DecideOnCorrection;
import io.huiyin.api.incident.IncidentInstantsCorrected;
import io.huiyin.api.incident.InstantCorrectionProposed;
import io.huiyin.api.incident.InstantCorrectionRejected;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.VersionForm;
import io.huiyin.command.incident.deadline.IncidentDeadlines;
import io.huiyin.command.incident.file.Asking;
import io.huiyin.command.incident.file.IncidentDesk;
import io.huiyin.command.incident.file.WaitingCorrection;
import io.huiyin.command.proposal.ASecondPersonApproves;
import java.time.Clock;

/** Where a second person decides on corrections that may win time. */
public final class CorrectionDecisionDesk implements IncidentDesk<DecideOnCorrection> {

    private final Clock clock;
    private final IncidentDeadlines deadlines;

    public CorrectionDecisionDesk(Clock clock, IncidentDeadlines deadlines) {
        this.clock = clock;
        this.deadlines = deadlines;
    }

    @Override
    public DecideOnCorrection tidy(DecideOnCorrection command, Findings findings) {
        VersionForm.check(command.expectedVersion(), findings);
        return command;
    }

    @Override
    public Facts decide(DecideOnCorrection tidy, Asking asking, Findings findings) {
        findings.refuseIfAny();
        WaitingCorrection waiting = asking.state().waitingCorrection();
        if (waiting == null || waiting.event().correction() != tidy.correction()) {
            throw RefusedException.because("correction", RefusalCode.UNKNOWN_CORRECTION, tidy.correction());
        }
        Facts facts = Facts.live(clock.instant(), asking.digest());
        return tidy.approved()
                ? approved(waiting, asking, facts)
                : facts.and(new InstantCorrectionRejected(tidy.incidentId(), tidy.correction()));
    }

    private Facts approved(WaitingCorrection waiting, Asking asking, Facts facts) {
        new ASecondPersonApproves(waiting.proposedBy()).check(asking.asker());
        InstantCorrectionProposed proposed = waiting.event();
        new NothingDoneComesBeforeTheIncident(asking.state()).check(proposed.proposed());
        IncidentInstantsCorrected event = new IncidentInstantsCorrected(
                proposed.incidentId(),
                proposed.correction(),
                proposed.before(),
                proposed.proposed(),
                proposed.reason(),
                proposed.evidence(),
                waiting.proposedBy());
        new ACorrection(event, asking.asker().actor()).addTo(facts, asking.state(), deadlines);
        return facts;
    }
}
