package io.huiyin.api.incident;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.Recount;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Counts the deadline of a running obligation anew. It is moved if that makes a difference, confirmed if it was
 * provisional and the counted days are settled now, and else stays as it is; so repeating it does nothing, nor does
 * sending it for an obligation that has ended or on a calendar that is no longer in force.
 */
@AllowedRoles(Role.SYSTEM)
public record RecountObligation(
        @TargetAggregateIdentifier IncidentId incidentId, CommandId commandId, DeadlineId deadlineId, Recount recount)
        implements IncidentCommand {}
