package io.huiyin.api.incident;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;
import io.huiyin.api.sealing.ClearText;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Says what was done against an incident (处置措施). Any number of measures, none of which ends an obligation.
 *
 * @param measure 1 to 20,000 characters
 * @param takenAt when; absent means now
 */
@AllowedRoles({Role.SECURITY_OFFICER, Role.HOTLINE_SUPERVISOR})
@Within(Scope.THE_OWN_UNIT)
public record RecordRemedialMeasure(
        @TargetAggregateIdentifier IncidentId incidentId,
        CommandId commandId,
        ClearText measure,
        @Nullable Instant takenAt)
        implements IncidentCommand {}
