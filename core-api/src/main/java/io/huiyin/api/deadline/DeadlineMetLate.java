package io.huiyin.api.deadline;

import io.huiyin.api.CaseId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What was owed was done after its due instant. */
@Revision("1")
public record DeadlineMetLate(CaseId caseId, DeadlineId deadlineId, Instant due, Instant metAt)
        implements DeadlineEvent {}
