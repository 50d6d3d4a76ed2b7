package io.huiyin.command.complaint.file;

import io.huiyin.api.complaint.Channel;
import io.huiyin.api.complaint.Complainant;
import io.huiyin.api.complaint.ComplaintId;
import io.huiyin.api.complaint.Matter;
import io.huiyin.api.complaint.SourceKey;
import io.huiyin.api.sealing.ClearText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case about to be registered, whether it came in today or years ago; everything in it was found right.
 *
 * @param contentDigest digest of the command that brings it
 */
public record NewCase(
        ComplaintId complaintId,
        Channel channel,
        Matter matter,
        ClearText subject,
        ClearText narrative,
        Complainant complainant,
        Instant receivedAt,
        @Nullable ClearText lateEntryReason,
        @Nullable SourceKey historical,
        String contentDigest) {}
