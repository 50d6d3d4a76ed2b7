package io.huiyin.api.notice;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records that a batch is about to go out; refused unless the notice is running. Repeating it does nothing.
 *
 * @param batch its number, from 1
 * @param size how many people it tells
 * @param keysDigest SHA-256 in hex over the recipients' keys, each followed by a line feed
 */
@AllowedRoles(Role.SYSTEM)
public record RecordBatchQueued(
        @TargetAggregateIdentifier NoticeCampaignId campaignId,
        CommandId commandId,
        int batch,
        int size,
        String keysDigest)
        implements NoticeCommand {}
