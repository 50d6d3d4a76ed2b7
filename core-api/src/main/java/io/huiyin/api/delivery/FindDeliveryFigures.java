package io.huiyin.api.delivery;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.account.Role;

/** Asks how sending goes; answered with {@link DeliveryFigures}. */
@AllowedRoles({Role.SYSTEM, Role.HOTLINE_SUPERVISOR, Role.REGULATOR, Role.SYSTEM_ADMIN})
public record FindDeliveryFigures() {}
