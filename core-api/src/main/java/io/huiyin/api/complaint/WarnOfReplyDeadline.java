package io.huiyin.api.complaint;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.MilestoneId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records that a milestone on the way to the reply's due instant, or past it, was reached without a reply. Repeating it,
 * or sending it for a case already answered or taken over from an older system, does nothing; sending it before the
 * milestone's instant is refused. It carries no instant of its own: how late it is, the house's clock says when it is
 * recorded. The due instant itself is {@link RecordMissedReply}.
 *
 * @param deadlineId the citizen's clock or the unit's own
 * @param deadlineVersion the version of the deadline that was watched; another one makes this a no-op
 * @param milestone which milestone of the deadline's rule
 */
@AllowedRoles(Role.SYSTEM)
public record WarnOfReplyDeadline(
        @TargetAggregateIdentifier ComplaintId complaintId,
        CommandId commandId,
        DeadlineId deadlineId,
        int deadlineVersion,
        MilestoneId milestone)
        implements ComplaintCommand {

    /** Of the citizen's clock. */
    public WarnOfReplyDeadline(
            ComplaintId complaintId, CommandId commandId, int deadlineVersion, MilestoneId milestone) {
        this(complaintId, commandId, DeadlineId.REPLY_TO_CITIZEN, deadlineVersion, milestone);
    }
}
