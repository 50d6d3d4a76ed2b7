package io.huiyin.api.health;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.account.Role;

/** Asks how the house is, seen from the node that answers; answered with {@link HouseHealth}. Shows no case and no person. */
@AllowedRoles({Role.SYSTEM, Role.HOTLINE_SUPERVISOR, Role.REGULATOR, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN})
public record FindHealth() {}
