package io.huiyin.command.deadline;

import io.huiyin.api.CaseId;
import io.huiyin.api.DomainEvent;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineChange;
import io.huiyin.api.deadline.DeadlineConfirmed;
import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.command.fact.Facts;
import io.huiyin.deadlines.Recounted;

/**
 * A running deadline that was counted anew.
 *
 * @param change on what grounds
 */
record ARecount(CaseId caseId, Deadline deadline, DeadlineChange change) {

    /** Adds what follows from it: at most one fact. */
    Facts addTo(Facts facts, Recounted recounted) {
        return switch (recounted.effect()) {
            case MOVED -> facts.and(moved(recounted));
            case CONFIRMED -> facts.and(confirmed(recounted));
            case UNCHANGED -> facts;
        };
    }

    private DomainEvent moved(Recounted recounted) {
        return new DeadlineMoved(
                caseId,
                deadline,
                DecidedDeadline.again(deadline, deadline.version() + 1, recounted.rule(), recounted.counted()),
                change);
    }

    private DomainEvent confirmed(Recounted recounted) {
        return new DeadlineConfirmed(
                caseId,
                DecidedDeadline.again(deadline, deadline.version(), recounted.rule(), recounted.counted()),
                change);
    }
}
