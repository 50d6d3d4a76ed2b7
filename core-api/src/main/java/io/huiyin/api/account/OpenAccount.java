package io.huiyin.api.account;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.unit.UnitId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Opens an account; answered with an {@link IssuedPassword}. A password is never part of the command.
 *
 * @param unitId the unit the account works for; needed for roles bound to a unit, absent for others
 * @param signIn how its owner signs in; absent for an account with which nobody does
 */
@AllowedRoles({Role.SYSTEM, Role.SECURITY_ADMIN})
public record OpenAccount(
        @TargetAggregateIdentifier AccountId accountId,
        CommandId commandId,
        Role role,
        @Nullable UnitId unitId,
        @Nullable SignInName signIn)
        implements AccountCommand {

    /** Opens an account with which nobody signs in. */
    public OpenAccount(AccountId accountId, CommandId commandId, Role role, @Nullable UnitId unitId) {
        this(accountId, commandId, role, unitId, null);
    }
}
