package io.huiyin.api.incident;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.MilestoneId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records that a milestone on the way to an obligation's due instant, or past it, was reached with the obligation still
 * running. Repeating it, or sending it for an obligation that has ended or never began, does nothing; sending it before
 * the milestone's instant is refused. The due instant itself is {@link RecordMissedObligation}.
 *
 * @param deadlineVersion the version of the deadline that was watched; another one makes this a no-op
 * @param milestone which milestone of the deadline's rule
 */
@AllowedRoles(Role.SYSTEM)
public record WarnOfObligation(
        @TargetAggregateIdentifier IncidentId incidentId,
        CommandId commandId,
        DeadlineId deadlineId,
        int deadlineVersion,
        MilestoneId milestone)
        implements IncidentCommand {}
