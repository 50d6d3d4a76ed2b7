package io.huiyin.api.deadline;

import io.huiyin.api.CaseId;
import org.axonframework.serialization.Revision;

/**
 * A provisional deadline is final: the notice is in, and it is due when it was thought to be.
 *
 * @param deadline as it stands: the same version with the same counted days, settled now, on the calendar that settles
 *     them
 * @param change on what grounds
 */
@Revision("1")
public record DeadlineConfirmed(CaseId caseId, Deadline deadline, DeadlineChange change) implements DeadlineEvent {

    @Override
    public DeadlineId deadlineId() {
        return deadline.id();
    }
}
