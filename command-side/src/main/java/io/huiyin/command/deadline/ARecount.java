package io.huiyin.command.deadline;

import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineChange;
import io.huiyin.api.deadline.DeadlineConfirmed;
import io.huiyin.api.deadline.DeadlineMoved;
import io.huiyin.command.fact.Facts;
import io.huiyin.deadlines.Recounted;

/** A running deadline, counted anew on some grounds. */
public record ARecount(RunningClock clock, DeadlineChange change) {

    /** Adds what follows from it: at most one fact. */
    public Facts addTo(Facts facts, Recounted recounted) {
        return switch (recounted.effect()) {
            case MOVED -> facts.and(movedTo(again(clock.deadline().version() + 1, recounted)));
            case CONFIRMED ->
                facts.and(new DeadlineConfirmed(
                        clock.caseId(), again(clock.deadline().version(), recounted), change));
            case UNCHANGED -> facts;
        };
    }

    /** What happens when the deadline becomes another one. */
    public DeadlineMoved movedTo(Deadline moved) {
        return new DeadlineMoved(clock.caseId(), clock.deadline(), moved, change, clock.heldBy());
    }

    private Deadline again(int version, Recounted recounted) {
        return DecidedDeadline.again(clock.deadline(), version, recounted);
    }
}
