package io.huiyin.api.notice;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A batch was about to go out.
 *
 * @param batch its number, from 1
 * @param size how many people it tells
 * @param keysDigest SHA-256 in hex over the recipients' keys, each followed by a line feed
 */
@Revision("1")
public record NoticeBatchQueued(NoticeCampaignId campaignId, int batch, int size, String keysDigest, Instant queuedAt)
        implements NoticeEvent {}
