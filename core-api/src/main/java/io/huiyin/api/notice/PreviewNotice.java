package io.huiyin.api.notice;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;

/**
 * Asks for one message of a notice in each of its languages; answered with a list of {@link NoticePreview}, empty when
 * there is no such notice or the asker may not see it.
 */
@AllowedRoles({Role.SECURITY_OFFICER, Role.HOTLINE_SUPERVISOR, Role.REGULATOR})
@Within(Scope.THE_OWN_UNIT)
public record PreviewNotice(NoticeCampaignId campaignId) {}
