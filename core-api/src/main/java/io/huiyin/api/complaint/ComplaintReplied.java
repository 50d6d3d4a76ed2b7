package io.huiyin.api.complaint;

import io.huiyin.api.sealing.SealedText;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The citizen was answered.
 *
 * @param repliedAt when the reply left the house
 * @param enteredAt when it was entered
 * @param lateEntryEvidence what proves an earlier reply, if it was entered after the fact
 */
@Revision("1")
public record ComplaintReplied(
        ComplaintId complaintId,
        SealedText reply,
        Instant repliedAt,
        Instant enteredAt,
        @Nullable SealedText lateEntryEvidence)
        implements ComplaintEvent {}
