package io.huiyin.api.notice;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one bulk notice; answered with an {@code Optional<NoticeFile>}, empty when there is none or the asker may not
 * see it.
 *
 * @param atLeast the position to wait for briefly; null means do not wait
 */
@AllowedRoles({Role.SYSTEM, Role.SECURITY_OFFICER, Role.HOTLINE_SUPERVISOR, Role.REGULATOR})
@Within(Scope.THE_OWN_UNIT)
public record FindNotice(
        NoticeCampaignId campaignId, @Nullable Long atLeast) {}
