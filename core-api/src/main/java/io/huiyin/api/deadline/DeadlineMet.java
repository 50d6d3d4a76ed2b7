package io.huiyin.api.deadline;

import io.huiyin.api.CaseId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What was owed was done in time. */
@Revision("1")
public record DeadlineMet(CaseId caseId, DeadlineId deadlineId, Instant metAt) implements DeadlineEvent {}
