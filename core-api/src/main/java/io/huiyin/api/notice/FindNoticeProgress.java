package io.huiyin.api.notice;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;

/**
 * Asks how far a notice has come just now; answered with an {@code Optional<NoticeProgress>}, empty when there is none or
 * the asker may not see it.
 */
@AllowedRoles({Role.SECURITY_OFFICER, Role.HOTLINE_SUPERVISOR, Role.REGULATOR})
@Within(Scope.THE_OWN_UNIT)
public record FindNoticeProgress(NoticeCampaignId campaignId) {}
