package io.huiyin.api.incident;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;
import io.huiyin.api.sealing.ClearText;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Closes a graded incident whose obligations have all ended: met, met late with a reason, or waived.
 *
 * @param expectedVersion the version of the incident the person had before them; absent means any
 * @param conclusion what remains to be said, at most 20,000 characters
 */
@AllowedRoles({Role.SECURITY_OFFICER, Role.HOTLINE_SUPERVISOR})
@Within(Scope.THE_OWN_UNIT)
public record CloseIncident(
        @TargetAggregateIdentifier IncidentId incidentId,
        CommandId commandId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        @Nullable ClearText conclusion)
        implements IncidentCommand {}
