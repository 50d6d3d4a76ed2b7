package io.huiyin.api.notice;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.account.Role;

/** Asks for the bulk notices that are running, oldest first; answered with a list of {@link NoticeSummary}. */
@AllowedRoles(Role.SYSTEM)
public record FindRunningNotices() {}
