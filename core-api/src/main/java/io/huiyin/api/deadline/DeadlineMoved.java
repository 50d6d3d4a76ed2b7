package io.huiyin.api.deadline;

import io.huiyin.api.CaseId;
import io.huiyin.api.unit.UnitId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A running deadline was counted anew and is another now: another due instant, other counted days, another rule or
 * another start. What was on record about the version before stays history; the new version is watched afresh.
 *
 * @param before as it stood, with its whole explanation
 * @param deadline as it stands: the same name, the next version
 * @param change on what grounds
 * @param heldBy the unit that has the case, whose incident it is; absent while none has it, and in revision 1
 */
@Revision("2")
public record DeadlineMoved(
        CaseId caseId,
        Deadline before,
        Deadline deadline,
        DeadlineChange change,
        @Nullable UnitId heldBy) implements DeadlineEvent {

    @Override
    public DeadlineId deadlineId() {
        return deadline.id();
    }
}
