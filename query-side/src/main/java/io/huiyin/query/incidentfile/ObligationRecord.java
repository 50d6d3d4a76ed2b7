package io.huiyin.query.incidentfile;

import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.incident.IncidentGraded;
import io.huiyin.api.incidents.ObligationState;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.personaldata.SealedFieldNames;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing an incident obliges to, as the view keeps it.
 *
 * @param missed whether its due instant passed with it undone, done later or not
 * @param endedAt when it was done or let go; absent while it is owed
 * @param reasonField which sealed field {@code reason} is
 * @param reason why it came late, or why it was let go
 */
public record ObligationRecord(
        Deadline deadline,
        ObligationState state,
        boolean missed,
        @Nullable Instant endedAt,
        @Nullable String reasonField,
        @Nullable SealedText reason) {

    /** The one due first stands first. */
    static final Comparator<ObligationRecord> STRICTEST_FIRST =
            Comparator.comparing(owed -> owed.deadline().due());

    static ObligationRecord begunBy(Deadline deadline) {
        return new ObligationRecord(deadline, ObligationState.RUNNING, false, null, null, null);
    }

    ObligationRecord missedOnRecord() {
        return new ObligationRecord(deadline, ObligationState.MISSED, true, endedAt, reasonField, reason);
    }

    ObligationRecord movedTo(Deadline moved) {
        return new ObligationRecord(moved, ObligationState.RUNNING, false, endedAt, reasonField, reason);
    }

    ObligationRecord confirmedAs(Deadline confirmed) {
        return new ObligationRecord(confirmed, state, missed, endedAt, reasonField, reason);
    }

    ObligationRecord lateBecause(SealedText why) {
        return state.isOpen()
                ? new ObligationRecord(deadline, state, missed, endedAt, SealedFieldNames.LATE_REASON, why)
                : this;
    }

    ObligationRecord metAt(Instant at) {
        // A reason given for another obligation that the same act met late is none of this one.
        return new ObligationRecord(deadline, ObligationState.MET, missed, at, null, null);
    }

    ObligationRecord metLateAt(Instant at, @Nullable IncidentGraded grading) {
        return reason == null && grading != null
                ? new ObligationRecord(
                        deadline, ObligationState.MET_LATE, true, at, SealedFieldNames.GRADING_REASON, grading.reason())
                : new ObligationRecord(deadline, ObligationState.MET_LATE, true, at, reasonField, reason);
    }

    ObligationRecord waivedAt(Instant at, SealedText why) {
        return new ObligationRecord(deadline, ObligationState.WAIVED, missed, at, SealedFieldNames.WAIVER_REASON, why);
    }
}
