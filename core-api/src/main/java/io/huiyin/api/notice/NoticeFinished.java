package io.huiyin.api.notice;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Every recipient of a notice was told or given up.
 *
 * @param handedOver how many messages the mail server had taken by then
 * @param bounced how many had been refused for good
 * @param dead how many had been given up
 * @param lastHandedOverAt when the mail server took the last of them; null when it took none
 */
@Revision("1")
public record NoticeFinished(
        NoticeCampaignId campaignId,
        int handedOver,
        int bounced,
        int dead,
        @Nullable Instant lastHandedOverAt,
        Instant finishedAt)
        implements NoticeEvent {}
