package io.huiyin.api.notice;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records what became of a batch once none of its messages waits any more, and again when a message comes back later.
 * Repeating the same results does nothing.
 *
 * @param batch its number, from 1
 */
@AllowedRoles(Role.SYSTEM)
public record RecordBatchResults(
        @TargetAggregateIdentifier NoticeCampaignId campaignId, CommandId commandId, int batch, BatchResults results)
        implements NoticeCommand {}
