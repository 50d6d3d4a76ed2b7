package io.huiyin.api.trail;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Puts a question to the trail on record; {@link FindTrail} then answers it page by page.
 *
 * @param reason why, if the reader wants to say so
 */
@AllowedRoles({Role.REGULATOR, Role.AUDITOR})
public record SearchTrail(
        @TargetAggregateIdentifier LookUpId lookUpId,
        CommandId commandId,
        TrailFilter filter,
        @Nullable LookUpReason reason)
        implements LookUpCommand {}
