package io.huiyin.api.notice;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Lets a stopped notice go on where it stopped.
 *
 * @param expectedVersion the version of the notice the person had before them; absent means any
 */
@AllowedRoles({Role.SECURITY_OFFICER, Role.HOTLINE_SUPERVISOR})
@Within(Scope.THE_OWN_UNIT)
public record ResumeNotice(
        @TargetAggregateIdentifier NoticeCampaignId campaignId,
        CommandId commandId,
        @TargetAggregateVersion @Nullable Long expectedVersion)
        implements NoticeCommand {}
