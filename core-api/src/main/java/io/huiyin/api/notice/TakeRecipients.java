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
 * Takes the recipients of a notice from a CSV file in UTF-8 with a column {@code email} and perhaps {@code name} and
 * {@code language}; they take the place of any taken before. A row that cannot be used is reported, the others are in.
 * Answered with {@link TakenRecipients}.
 *
 * @param expectedVersion the version of the notice the person had before them; absent means any
 */
@AllowedRoles({Role.SECURITY_OFFICER, Role.HOTLINE_SUPERVISOR})
@Within(Scope.THE_OWN_UNIT)
public record TakeRecipients(
        @TargetAggregateIdentifier NoticeCampaignId campaignId,
        CommandId commandId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        RecipientsFile file)
        implements NoticeCommand {}
