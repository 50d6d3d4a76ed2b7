package io.huiyin.command.complaint.file;

import io.huiyin.api.CaseId;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.command.deadline.HowADeadlineEnds;

/**
 * The own time of the unit that has a case. Immutable; the citizen's time knows nothing of it.
 *
 * @param onRecord what is on record about the deadline as it stands
 */
public record UnitClock(Deadline deadline, DeadlineRecord onRecord) {

    /** As it begins when a unit gets the case. */
    public static UnitClock begunBy(Deadline deadline) {
        return new UnitClock(deadline, DeadlineRecord.NONE);
    }

    /** A milestone passed. */
    public UnitClock warnedAt(MilestoneId milestone) {
        return new UnitClock(deadline, onRecord.withWarning(milestone));
    }

    /** Its due instant passed. */
    public UnitClock overdueOnRecord() {
        return new UnitClock(deadline, onRecord.withMiss());
    }

    /** How it ends. */
    public HowADeadlineEnds ending(CaseId caseId) {
        return new HowADeadlineEnds(caseId, deadline, onRecord.missed());
    }
}
