package io.huiyin.api.trail;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Puts a download of the trail on record; {@link FindTrail} then gives its content page by page. */
@AllowedRoles({Role.REGULATOR, Role.AUDITOR})
public record DownloadTrail(
        @TargetAggregateIdentifier LookUpId lookUpId,
        CommandId commandId,
        TrailFilter filter,
        TrailFormat format,
        LookUpReason reason)
        implements LookUpCommand {}
