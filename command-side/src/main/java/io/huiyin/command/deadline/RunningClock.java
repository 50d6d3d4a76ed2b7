package io.huiyin.command.deadline;

import io.huiyin.api.CaseId;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.unit.UnitId;
import io.huiyin.deadlines.PinnedDeadline;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that runs, and whose.
 *
 * @param heldBy the unit that has the case, or whose incident it is; null while none has it
 * @param historical whether it is a case of an older system, which nobody is warned about or told of
 */
public record RunningClock(
        CaseId caseId, Deadline deadline, @Nullable UnitId heldBy, boolean historical) {

    /** What counting it anew has to know. */
    public PinnedDeadline pinned() {
        return new PinnedDeadline(
                deadline.id().value(),
                deadline.rule(),
                deadline.start(),
                deadline.startReason().name(),
                deadline.startsByName(),
                deadline.due(),
                deadline.districtId(),
                deadline.countedDays(),
                deadline.provisional());
    }
}
