package io.huiyin.api.notice;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * What became of a batch is known, or known anew because a message came back later.
 *
 * @param batch its number, from 1
 */
@Revision("1")
public record NoticeBatchResultsRecorded(
        NoticeCampaignId campaignId, int batch, BatchResults results, Instant recordedAt) implements NoticeEvent {}
