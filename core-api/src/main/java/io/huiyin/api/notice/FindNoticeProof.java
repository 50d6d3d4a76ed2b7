package io.huiyin.api.notice;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;

/**
 * Asks what became of the messages of one batch; answered with a list of {@link NoticeProofRow} in the order of the
 * recipients, empty when there is no such batch, it has not begun, or the asker may not see it.
 *
 * @param batch its number, from 1
 */
@AllowedRoles({Role.SECURITY_OFFICER, Role.HOTLINE_SUPERVISOR, Role.REGULATOR})
@Within(Scope.THE_OWN_UNIT)
public record FindNoticeProof(NoticeCampaignId campaignId, int batch) {}
