package io.huiyin.api.deadline;

import io.huiyin.api.CaseId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The due instant passed and what was owed was not done. */
@Revision("1")
public record DeadlineMissed(CaseId caseId, DeadlineId deadlineId, Instant due) implements DeadlineEvent {}
