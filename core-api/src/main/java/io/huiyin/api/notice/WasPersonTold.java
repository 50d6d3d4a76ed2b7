package io.huiyin.api.notice;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;
import io.huiyin.api.sealing.ClearText;

/**
 * Asks what became of the message to one person; answered with an {@code Optional<NoticeProofRow>}, empty when nobody of
 * this address is among the recipients or the asker may not see the notice.
 *
 * @param address the person's mail address
 */
@AllowedRoles({Role.SECURITY_OFFICER, Role.HOTLINE_SUPERVISOR, Role.REGULATOR})
@Within(Scope.THE_OWN_UNIT)
public record WasPersonTold(NoticeCampaignId campaignId, ClearText address) {}
