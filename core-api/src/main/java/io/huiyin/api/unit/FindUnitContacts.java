package io.huiyin.api.unit;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.account.Role;

/** Asks how a unit is reached; answered with an {@code Optional<UnitContacts>}, empty while nobody has said. */
@AllowedRoles({
    Role.SYSTEM,
    Role.HOTLINE_AGENT,
    Role.HOTLINE_SUPERVISOR,
    Role.REGULATOR,
    Role.SYSTEM_ADMIN,
    Role.SECURITY_ADMIN,
    Role.AUDITOR
})
public record FindUnitContacts(UnitId unitId) {}
