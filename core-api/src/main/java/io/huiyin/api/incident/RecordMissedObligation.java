package io.huiyin.api.incident;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.deadline.DeadlineId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records that the due instant of an obligation has passed. Repeating it, or sending it for an obligation that has ended
 * or never began, does nothing; sending it early is refused.
 *
 * @param deadlineVersion the version of the deadline that was watched; another one makes this a no-op
 */
@AllowedRoles(Role.SYSTEM)
public record RecordMissedObligation(
        @TargetAggregateIdentifier IncidentId incidentId,
        CommandId commandId,
        DeadlineId deadlineId,
        int deadlineVersion)
        implements IncidentCommand {}
