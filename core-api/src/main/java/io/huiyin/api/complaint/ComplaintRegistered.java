package io.huiyin.api.complaint;

import io.huiyin.api.sealing.SealedText;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A complaint was registered.
 *
 * @param receivedAt when the city first received it; the citizen's clock starts here
 * @param enteredAt when it was entered into the house
 * @param lateEntryReason why it was entered late, if it was
 * @param historical what an older system called it, for imported cases
 * @param contentDigest keyed digest of the content, to tell a repeat from another case under the same key
 */
@Revision("1")
public record ComplaintRegistered(
        ComplaintId complaintId,
        CaseNumber number,
        Channel channel,
        Matter matter,
        SealedText subject,
        SealedText narrative,
        SealedComplainant complainant,
        Instant receivedAt,
        Instant enteredAt,
        @Nullable SealedText lateEntryReason,
        @Nullable SourceKey historical,
        String contentDigest)
        implements ComplaintEvent {}
