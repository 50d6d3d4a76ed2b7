package io.huiyin.api.account;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.unit.UnitId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Gives an account another role or unit.
 *
 * @param unitId the unit the account works for from now on; needed for roles bound to a unit, absent for others
 */
@AllowedRoles(Role.SECURITY_ADMIN)
@Within(Scope.NOT_THE_OWN_ACCOUNT)
public record ChangeAccountRights(
        @TargetAggregateIdentifier AccountId accountId,
        CommandId commandId,
        Role role,
        @Nullable UnitId unitId) implements AccountCommand {}
