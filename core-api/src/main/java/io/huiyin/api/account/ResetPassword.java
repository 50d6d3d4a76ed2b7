package io.huiyin.api.account;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Replaces an account's password by a random first one; answered with an {@link IssuedPassword}. */
@AllowedRoles(Role.SECURITY_ADMIN)
@Within(Scope.NOT_THE_OWN_ACCOUNT)
public record ResetPassword(@TargetAggregateIdentifier AccountId accountId, CommandId commandId)
        implements AccountCommand {}
