package io.huiyin.api.trail;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks that the whole ledger be verified now; {@link FindLedgerVerification} tells how that goes. */
@AllowedRoles({Role.REGULATOR, Role.AUDITOR})
public record RequestLedgerVerification(
        @TargetAggregateIdentifier LookUpId lookUpId, CommandId commandId) implements LookUpCommand {}
