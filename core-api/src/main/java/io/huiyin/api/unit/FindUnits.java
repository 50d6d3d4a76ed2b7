package io.huiyin.api.unit;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;

/** Asks for all units, by name; answered with a list of {@link UnitSummary}. */
@AllowedRoles({
    Role.SYSTEM,
    Role.HOTLINE_AGENT,
    Role.HANDLER,
    Role.HOTLINE_SUPERVISOR,
    Role.SECURITY_OFFICER,
    Role.REGULATOR,
    Role.SYSTEM_ADMIN,
    Role.SECURITY_ADMIN,
    Role.AUDITOR
})
@Within(Scope.THE_HOUSE)
public record FindUnits() {}
