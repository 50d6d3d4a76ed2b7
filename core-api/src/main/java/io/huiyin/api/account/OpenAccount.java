package io.huiyin.api.account;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.unit.UnitId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Opens an account. A password is never part of it.
 *
 * @param unitId the unit the account works for; needed for roles bound to a unit, absent for others
 */
@AllowedRoles({Role.SYSTEM, Role.SECURITY_ADMIN})
public record OpenAccount(
        @TargetAggregateIdentifier AccountId accountId,
        CommandId commandId,
        Role role,
        @Nullable UnitId unitId) implements AccountCommand {}
