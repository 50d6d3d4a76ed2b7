package io.huiyin.api.notice;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;
import io.huiyin.api.sealing.ClearText;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every further batch from going out. A batch under way stops within the messages being handed over just now.
 *
 * @param expectedVersion the version of the notice the person had before them; absent means any
 * @param reason why, 2 to 2,000 characters
 */
@AllowedRoles({Role.SECURITY_OFFICER, Role.HOTLINE_SUPERVISOR})
@Within(Scope.THE_OWN_UNIT)
public record StopNotice(
        @TargetAggregateIdentifier NoticeCampaignId campaignId,
        CommandId commandId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        ClearText reason)
        implements NoticeCommand {}
