package io.huiyin.api.complaint;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.MilestoneId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records that the unit which has a complaint is told now of a milestone to come, since nobody would be at the desk at the
 * milestone's instant. Repeating it does nothing; so does sending it once the instant has passed, for a case that no unit
 * has, that is answered, or that was taken over from an older system.
 *
 * @param deadlineId the citizen's clock or that of the unit which has the case
 * @param deadlineVersion the version of the deadline that was watched; another one makes this a no-op
 * @param milestone which milestone of the deadline's rule; the due instant is one, too
 */
@AllowedRoles(Role.SYSTEM)
public record ForewarnOfReplyDeadline(
        @TargetAggregateIdentifier ComplaintId complaintId,
        CommandId commandId,
        DeadlineId deadlineId,
        int deadlineVersion,
        MilestoneId milestone)
        implements ComplaintCommand {}
