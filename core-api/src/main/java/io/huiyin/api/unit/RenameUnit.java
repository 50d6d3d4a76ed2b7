package io.huiyin.api.unit;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives a unit another name, 1 to 60 characters, no control characters. */
@AllowedRoles(Role.SYSTEM_ADMIN)
public record RenameUnit(@TargetAggregateIdentifier UnitId unitId, CommandId commandId, String name)
        implements UnitCommand {}
