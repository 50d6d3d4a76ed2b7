package io.huiyin.api.notice;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends a notice whose batches all have their results. Repeating it does nothing. */
@AllowedRoles(Role.SYSTEM)
public record FinishNotice(@TargetAggregateIdentifier NoticeCampaignId campaignId, CommandId commandId)
        implements NoticeCommand {}
