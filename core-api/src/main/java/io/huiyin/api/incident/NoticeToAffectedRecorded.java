package io.huiyin.api.incident;

import io.huiyin.api.sealing.SealedText;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Those who may be affected were told.
 *
 * @param recipients how many; absent for a public announcement whose readers nobody counted
 * @param notifiedAt when
 * @param enteredAt when it was entered
 * @param lateEntryEvidence what proves an earlier instant, if it was entered after the fact
 * @param lateReason why it came after its due instant, if it did
 */
@Revision("1")
public record NoticeToAffectedRecorded(
        IncidentId incidentId,
        NoticeMedium medium,
        @Nullable Integer recipients,
        SealedText text,
        Instant notifiedAt,
        Instant enteredAt,
        @Nullable SealedText lateEntryEvidence,
        @Nullable SealedText lateReason)
        implements IncidentEvent {}
