package io.huiyin.command.incident.correct;

import io.huiyin.api.account.AccountId;
import io.huiyin.api.deadline.ChangeId;
import io.huiyin.api.deadline.DeadlineChange;
import io.huiyin.api.deadline.MoveReason;
import io.huiyin.api.incident.IncidentInstantsCorrected;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.incident.deadline.IncidentDeadlines;
import io.huiyin.command.incident.file.IncidentState;

/**
 * A correction that takes effect: the instants are others, and the clocks that start from them move.
 *
 * @param decidedBy who decided it
 */
record ACorrection(IncidentInstantsCorrected event, AccountId decidedBy) {

    void addTo(Facts facts, IncidentState state, IncidentDeadlines deadlines) {
        facts.and(event);
        ChangeId id = ChangeId.ofCorrection(event.correction());
        deadlines.addMovesTo(
                facts, state.corrected(event), new DeadlineChange(id, MoveReason.START_CORRECTED, decidedBy));
    }
}
