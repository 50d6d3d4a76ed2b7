package io.huiyin.api.deadline;

import io.huiyin.api.CaseId;
import org.axonframework.serialization.Revision;

/** A deadline was decided. */
@Revision("3")
public record DeadlineSet(CaseId caseId, Deadline deadline) implements DeadlineEvent {

    @Override
    public DeadlineId deadlineId() {
        return deadline.id();
    }
}
