package io.huiyin.api.trail;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Puts on record that somebody reads one event whole; {@link FindTrailEvent} then shows it.
 *
 * @param position the event's position in the ledger, from 0
 */
@AllowedRoles({Role.REGULATOR, Role.AUDITOR})
public record ReadTrailEvent(@TargetAggregateIdentifier LookUpId lookUpId, CommandId commandId, long position)
        implements LookUpCommand {}
