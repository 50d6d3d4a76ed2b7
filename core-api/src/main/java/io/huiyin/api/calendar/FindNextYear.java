package io.huiyin.api.calendar;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.account.Role;

/** Asks whether the final table of next year is there; answered with a {@link NextYear}. */
@AllowedRoles({Role.SYSTEM, Role.SYSTEM_ADMIN, Role.HOTLINE_SUPERVISOR, Role.REGULATOR})
public record FindNextYear() {}
