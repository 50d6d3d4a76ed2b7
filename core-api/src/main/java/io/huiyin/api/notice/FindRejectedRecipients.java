package io.huiyin.api.notice;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;

/**
 * Asks which rows of a notice's file could not be used; answered with a list of {@link RejectedRecipient} in the order of
 * the file, at most the first 10,000; empty when there are none or the asker may not see the notice.
 */
@AllowedRoles({Role.SECURITY_OFFICER, Role.HOTLINE_SUPERVISOR})
@Within(Scope.THE_OWN_UNIT)
public record FindRejectedRecipients(NoticeCampaignId campaignId) {}
