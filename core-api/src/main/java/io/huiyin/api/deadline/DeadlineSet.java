package io.huiyin.api.deadline;

import io.huiyin.api.CaseId;
import org.axonframework.serialization.Revision;

/** A deadline was decided. */
@Revision("1")
public record DeadlineSet(CaseId caseId, Deadline deadline) implements DeadlineEvent {}
