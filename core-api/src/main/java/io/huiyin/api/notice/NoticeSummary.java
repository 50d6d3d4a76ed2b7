package io.huiyin.api.notice;

import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.unit.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a bulk notice stands, by what is in the ledger.
 *
 * @param unitId whose incident it is about
 * @param list which list of recipients it has; null before there is one
 * @param recipients how many people it tells; 0 before there are any
 * @param duplicates rows of the file whose address stood in an earlier row
 * @param rejected rows of the file that could not be used
 * @param batches in how many batches they are told
 * @param batchesQueued how many batches have begun to go out
 * @param batchesSettled how many batches have their results
 * @param handedOver how many messages of those the mail server took
 * @param bounced how many of those were refused for good
 * @param dead how many of those were given up
 * @param firstHandedOverAt when the first of them was taken; null while none was
 * @param lastHandedOverAt when the last of them was taken; null while none was
 * @param version the version that a decision about it names
 * @param position position of its last event in the ledger
 */
public record NoticeSummary(
        NoticeCampaignId campaignId,
        IncidentId incidentId,
        UnitId unitId,
        NoticeStatus status,
        @Nullable RecipientListId list,
        int recipients,
        int duplicates,
        int rejected,
        int batches,
        int batchesQueued,
        int batchesSettled,
        int handedOver,
        int bounced,
        int dead,
        Instant draftedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant firstHandedOverAt,
        @Nullable Instant lastHandedOverAt,
        long version,
        long position) {}
