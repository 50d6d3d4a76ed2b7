package io.huiyin.api.complaint;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.Recount;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Counts a deadline of an unanswered complaint anew, the citizen's or that of the unit that has it. It is moved if that makes a difference, confirmed if it was
 * provisional and the counted days are settled now, and else stays as it is; so repeating it does nothing, nor does
 * sending it for a case already answered or on a calendar that is no longer in force.
 */
@AllowedRoles(Role.SYSTEM)
public record RecountReplyDeadline(
        @TargetAggregateIdentifier ComplaintId complaintId, CommandId commandId, DeadlineId deadlineId, Recount recount)
        implements ComplaintCommand {}
