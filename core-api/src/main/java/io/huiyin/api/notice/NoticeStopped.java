package io.huiyin.api.notice;

import io.huiyin.api.sealing.SealedText;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A person stopped a notice.
 *
 * @param reason why
 */
@Revision("1")
public record NoticeStopped(NoticeCampaignId campaignId, SealedText reason, Instant stoppedAt) implements NoticeEvent {}
