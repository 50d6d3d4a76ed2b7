package io.huiyin.api.account;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.sealing.ClearText;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Gives an account a token with which a program calls the REST interface in its name; answered with an
 * {@link IssuedApiToken}. The token itself is never part of the command.
 *
 * @param tokenId names the token from now on
 * @param tokenName which program it is for, 2 to 200 characters; kept beside the ledger
 * @param validDays for how many days, 1 to 366
 */
@AllowedRoles(Role.SECURITY_ADMIN)
@Within(Scope.NOT_THE_OWN_ACCOUNT)
public record IssueApiToken(
        @TargetAggregateIdentifier AccountId accountId,
        CommandId commandId,
        ApiTokenId tokenId,
        ClearText tokenName,
        int validDays)
        implements AccountCommand {}
