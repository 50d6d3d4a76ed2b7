package io.huiyin.api.notice;

import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.unit.UnitId;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A notice was written.
 *
 * @param unitId whose incident it is
 * @param unknownItems what was still unknown, each once, in the order of the enum
 * @param contentDigest keyed digest of the content, to tell a repeat from another notice under the same id
 */
@Revision("1")
public record NoticeDrafted(
        NoticeCampaignId campaignId,
        IncidentId incidentId,
        UnitId unitId,
        SealedNoticeLetter chinese,
        @Nullable SealedNoticeLetter english,
        List<NoticeItem> unknownItems,
        Instant draftedAt,
        String contentDigest)
        implements NoticeEvent {

    public NoticeDrafted {
        unknownItems = List.copyOf(unknownItems);
    }
}
