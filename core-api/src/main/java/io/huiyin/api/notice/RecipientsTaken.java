package io.huiyin.api.notice;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The recipients of a notice were taken from a file. They themselves are kept sealed, apart from the ledger.
 *
 * @param list which list of the notice they are
 * @param recipients how many people will be told
 * @param duplicates rows whose address stood in an earlier row
 * @param rejected rows that could not be used
 * @param batches in how many batches they will be told
 * @param keysDigest SHA-256 in hex over all recipients' keys in their order, each followed by a line feed
 */
@Revision("1")
public record RecipientsTaken(
        NoticeCampaignId campaignId,
        RecipientListId list,
        int recipients,
        int duplicates,
        int rejected,
        int batches,
        String keysDigest,
        Instant takenAt)
        implements NoticeEvent {}
