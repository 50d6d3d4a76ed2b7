package io.huiyin.api.notice;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A notice was let go out.
 *
 * @param recipients how many people the person confirmed
 */
@Revision("1")
public record NoticeStarted(NoticeCampaignId campaignId, int recipients, Instant startedAt) implements NoticeEvent {}
