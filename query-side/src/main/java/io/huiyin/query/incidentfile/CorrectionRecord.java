package io.huiyin.query.incidentfile;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.incident.IncidentInstants;
import io.huiyin.api.incident.IncidentInstantsCorrected;
import io.huiyin.api.incident.InstantCorrectionProposed;
import io.huiyin.api.incidents.IncidentFile.CorrectionState;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.query.views.Recorded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How instants of an incident were corrected, or are proposed to be, as the view keeps it. */
record CorrectionRecord(
        int number,
        CorrectionState state,
        IncidentInstants before,
        IncidentInstants after,
        SealedText reason,
        SealedText evidence,
        AccountId proposedBy,
        Instant proposedAt,
        @Nullable AccountId decidedBy,
        @Nullable Instant decidedAt) {

    static CorrectionRecord of(InstantCorrectionProposed event, Recorded recorded) {
        return new CorrectionRecord(
                event.correction(),
                CorrectionState.WAITING,
                event.before(),
                event.proposed(),
                event.reason(),
                event.evidence(),
                recorded.envelope().actor(),
                recorded.recordedAt(),
                null,
                null);
    }

    /** One that nobody else had to agree to. */
    static CorrectionRecord of(IncidentInstantsCorrected event, Recorded recorded) {
        return new CorrectionRecord(
                event.correction(),
                CorrectionState.CORRECTED,
                event.before(),
                event.corrected(),
                event.reason(),
                event.evidence(),
                recorded.envelope().actor(),
                recorded.recordedAt(),
                recorded.envelope().actor(),
                recorded.recordedAt());
    }

    CorrectionRecord decided(CorrectionState decision, Recorded recorded) {
        return new CorrectionRecord(
                number,
                decision,
                before,
                after,
                reason,
                evidence,
                proposedBy,
                proposedAt,
                recorded.envelope().actor(),
                recorded.recordedAt());
    }
}
