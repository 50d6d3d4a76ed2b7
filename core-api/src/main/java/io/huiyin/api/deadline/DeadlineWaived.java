package io.huiyin.api.deadline;

import io.huiyin.api.CaseId;
import io.huiyin.api.sealing.SealedText;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What was owed was let go. Who approved that, the envelope says. */
@Revision("1")
public record DeadlineWaived(CaseId caseId, DeadlineId deadlineId, Instant waivedAt, SealedText reason)
        implements DeadlineEvent {}
