package io.huiyin.api.incident;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Says that handling of the incident has ended (处置结束), once. Clocks that start there start now, such as the summary's.
 *
 * @param expectedVersion the version of the incident the person had before them; absent means any
 * @param handledAt when; absent means now
 */
@AllowedRoles({Role.SECURITY_OFFICER, Role.HOTLINE_SUPERVISOR})
@Within(Scope.THE_OWN_UNIT)
public record EndHandling(
        @TargetAggregateIdentifier IncidentId incidentId,
        CommandId commandId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        @Nullable Instant handledAt)
        implements IncidentCommand {}
