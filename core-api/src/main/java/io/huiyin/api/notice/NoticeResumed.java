package io.huiyin.api.notice;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** A person let a stopped notice go on. */
@Revision("1")
public record NoticeResumed(NoticeCampaignId campaignId, Instant resumedAt) implements NoticeEvent {}
