package io.huiyin.api.rules;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the rules the house lives by and every re-basing; answered with a {@link RuleBook}.
 *
 * @param atLeast the position to wait for briefly; null means do not wait
 */
@AllowedRoles({Role.SYSTEM, Role.SYSTEM_ADMIN, Role.HOTLINE_SUPERVISOR, Role.REGULATOR})
public record FindRuleBook(@Nullable Long atLeast) {}
