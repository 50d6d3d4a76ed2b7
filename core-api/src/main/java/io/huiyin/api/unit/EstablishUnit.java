package io.huiyin.api.unit;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Establishes a unit that cases can be dispatched to.
 *
 * @param name what people call it, 1 to 60 characters, no control characters
 * @param parent the unit above it; absent for city units only
 */
@AllowedRoles({Role.SYSTEM, Role.SYSTEM_ADMIN})
public record EstablishUnit(
        @TargetAggregateIdentifier UnitId unitId,
        CommandId commandId,
        String name,
        UnitLevel level,
        @Nullable UnitId parent)
        implements UnitCommand {}
