package io.huiyin.api.deadline;

import io.huiyin.api.CaseId;
import org.axonframework.serialization.Revision;

/**
 * A running deadline was counted anew and is another now: another due instant, other counted days, another rule or
 * another start. What was on record about the version before stays history; the new version is watched afresh.
 *
 * @param before as it stood, with its whole explanation
 * @param deadline as it stands: the same name, the next version
 * @param change on what grounds
 */
@Revision("1")
public record DeadlineMoved(CaseId caseId, Deadline before, Deadline deadline, DeadlineChange change)
        implements DeadlineEvent {

    @Override
    public DeadlineId deadlineId() {
        return deadline.id();
    }
}
