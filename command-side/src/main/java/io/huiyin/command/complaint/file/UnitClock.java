package io.huiyin.command.complaint.file;

import io.huiyin.api.CaseId;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.command.deadline.HowADeadlineEnds;
import java.util.List;

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

    /** The unit heard of a milestone ahead of its instant. */
    public UnitClock forewarnedOf(MilestoneId milestone) {
        return new UnitClock(deadline, onRecord.withForewarning(milestone));
    }

    /** Its due instant passed. */
    public UnitClock overdueOnRecord() {
        return new UnitClock(deadline, onRecord.withMiss());
    }

    /** Its deadline is final as it stood; what is on record about it stays. */
    public UnitClock confirmedAs(Deadline confirmed) {
        return new UnitClock(confirmed, onRecord);
    }

    /**
     * How it ends.
     *
     * @param climbsTo who is to know of a miss, by the names of the rule
     */
    public HowADeadlineEnds ending(CaseId caseId, List<String> climbsTo) {
        return new HowADeadlineEnds(caseId, deadline, onRecord.missed(), climbsTo);
    }
}
