package io.huiyin.api.account;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Closes an account for good; who did what stays on record. */
@AllowedRoles(Role.SECURITY_ADMIN)
@Within(Scope.NOT_THE_OWN_ACCOUNT)
public record CloseAccount(@TargetAggregateIdentifier AccountId accountId, CommandId commandId)
        implements AccountCommand {}
