package io.huiyin.api.account;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a token back: from now on it opens nothing, on any node. */
@AllowedRoles(Role.SECURITY_ADMIN)
@Within(Scope.NOT_THE_OWN_ACCOUNT)
public record RevokeApiToken(@TargetAggregateIdentifier AccountId accountId, CommandId commandId, ApiTokenId tokenId)
        implements AccountCommand {}
