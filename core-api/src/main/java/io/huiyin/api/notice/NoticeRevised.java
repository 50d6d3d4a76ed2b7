package io.huiyin.api.notice;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A notice was written anew before anybody was told.
 *
 * @param unknownItems what was still unknown, each once, in the order of the enum
 */
@Revision("1")
public record NoticeRevised(
        NoticeCampaignId campaignId,
        SealedNoticeLetter chinese,
        @Nullable SealedNoticeLetter english,
        List<NoticeItem> unknownItems,
        Instant revisedAt)
        implements NoticeEvent {

    public NoticeRevised {
        unknownItems = List.copyOf(unknownItems);
    }
}
