package io.huiyin.command.incident.correct;

import io.huiyin.api.incident.CorrectIncidentInstants;
import io.huiyin.api.incident.IncidentInstants;
import io.huiyin.api.incident.IncidentInstantsCorrected;
import io.huiyin.api.incident.InstantCorrectionProposed;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.api.refusal.RefusedException;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.ContentForms;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.VersionForm;
import io.huiyin.command.incident.deadline.IncidentDeadlines;
import io.huiyin.command.incident.file.Asking;
import io.huiyin.command.incident.file.ClosedIncidentsStayAsTheyAre;
import io.huiyin.command.incident.file.IncidentDesk;
import io.huiyin.command.incident.file.IncidentState;
import io.huiyin.command.incident.file.IncidentTimes;
import io.huiyin.command.incident.file.NoCorrectionWaits;
import io.huiyin.command.incident.register.AnIncidentIsDetectedWhenTheComplaintComesIn;
import io.huiyin.command.seal.CaseSeal;
import io.huiyin.personaldata.PersonalDataVault;
import io.huiyin.personaldata.SealedFieldNames;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/**
 * Where the instants of an incident are corrected. What makes clocks start earlier takes effect at once; what may win
 * time waits for a second person.
 */
public final class CorrectionDesk implements IncidentDesk<CorrectIncidentInstants> {

    private final Clock clock;
    private final PersonalDataVault vault;
    private final IncidentDeadlines deadlines;

    public CorrectionDesk(Clock clock, PersonalDataVault vault, IncidentDeadlines deadlines) {
        this.clock = clock;
        this.vault = vault;
        this.deadlines = deadlines;
    }

    @Override
    public CorrectIncidentInstants tidy(CorrectIncidentInstants command, Findings findings) {
        VersionForm.check(command.expectedVersion(), findings);
        findings.require("detectedAt", command.detectedAt());
        return new CorrectIncidentInstants(
                command.incidentId(),
                command.commandId(),
                command.expectedVersion(),
                command.occurredAt(),
                command.detectedAt(),
                command.learnedAt(),
                ContentForms.REASON.required("reason", command.reason(), findings),
                ContentForms.LATE_ENTRY_EVIDENCE.required("evidence", command.evidence(), findings));
    }

    @Override
    public Facts decide(CorrectIncidentInstants tidy, Asking asking, Findings findings) {
        IncidentState state = asking.state();
        new ClosedIncidentsStayAsTheyAre(state).check();
        new NoCorrectionWaits(state).check();
        Instant now = clock.instant();
        IncidentInstants corrected = instants(tidy, state, now, findings);
        new NothingDoneComesBeforeTheIncident(state).check(corrected);

        int number = state.corrections() + 1;
        CaseSeal seal = new CaseSeal(vault, state.caseId());
        SealedText reason = seal.seal(SealedFieldNames.CORRECTION_REASON, tidy.reason());
        SealedText evidence = seal.seal(SealedFieldNames.CORRECTION_EVIDENCE, tidy.evidence());
        Facts facts = Facts.live(now, asking.digest());
        if (corrected.mayWinTimeOver(state.instants())) {
            return facts.and(new InstantCorrectionProposed(
                    tidy.incidentId(), number, state.instants(), corrected, reason, evidence));
        }
        IncidentInstantsCorrected event = new IncidentInstantsCorrected(
                tidy.incidentId(), number, state.instants(), corrected, reason, evidence, null);
        new ACorrection(event, asking.asker().actor()).addTo(facts, state, deadlines);
        return facts;
    }

    private IncidentInstants instants(
            CorrectIncidentInstants tidy, IncidentState state, Instant now, Findings findings) {
        IncidentTimes times =
                IncidentTimes.given(tidy.occurredAt(), tidy.detectedAt(), tidy.learnedAt(), now, findings);
        deadlines.requireKnownDay("occurredAt", times.occurredAt(), findings);
        deadlines.requireKnownDay("detectedAt", times.detectedAt(), findings);
        Instant detectedAt = new AnIncidentIsDetectedWhenTheComplaintComesIn(
                        state.registered().raisedFrom())
                .detectedAt(times.detectedAt(), findings);
        findings.refuseIfAny();
        IncidentInstants corrected =
                new IncidentInstants(times.occurredAt(), Objects.requireNonNull(detectedAt), times.learnedAt());
        if (corrected.equals(state.instants())) {
            throw RefusedException.because(null, RefusalCode.INSTANTS_UNCHANGED);
        }
        return corrected;
    }
}
