package io.huiyin.api.incident;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Decides on a correction that may win time and waits for a second person: somebody else than who proposed it.
 *
 * @param expectedVersion the version of the incident the person had before them; absent means any
 * @param correction its number within the incident
 * @param approved whether the instants are corrected, or stay as they are; whoever proposed it may only drop it
 */
@AllowedRoles(Role.HOTLINE_SUPERVISOR)
public record DecideOnCorrection(
        @TargetAggregateIdentifier IncidentId incidentId,
        CommandId commandId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        int correction,
        boolean approved)
        implements IncidentCommand {}
