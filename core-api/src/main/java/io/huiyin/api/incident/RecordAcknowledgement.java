package io.huiyin.api.incident;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Adds the authority's number to a report that has none yet; possible even after the incident was closed.
 *
 * @param report number of the report within its incident, from 1
 */
@AllowedRoles({Role.SECURITY_OFFICER, Role.HOTLINE_SUPERVISOR})
@Within(Scope.THE_OWN_UNIT)
public record RecordAcknowledgement(
        @TargetAggregateIdentifier IncidentId incidentId,
        CommandId commandId,
        int report,
        AcknowledgementNumber acknowledgementNumber)
        implements IncidentCommand {}
