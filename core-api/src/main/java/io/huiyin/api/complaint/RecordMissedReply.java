package io.huiyin.api.complaint;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.deadline.DeadlineId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records that the due instant of the reply has passed. Repeating it, or sending it for a case already answered, does
 * nothing; sending it early is refused.
 *
 * @param deadlineId the citizen's clock or the unit's own
 * @param deadlineVersion the version of the deadline that was watched; another one makes this a no-op
 */
@AllowedRoles(Role.SYSTEM)
public record RecordMissedReply(
        @TargetAggregateIdentifier ComplaintId complaintId,
        CommandId commandId,
        DeadlineId deadlineId,
        int deadlineVersion)
        implements ComplaintCommand {

    /** Of the citizen's clock. */
    public RecordMissedReply(ComplaintId complaintId, CommandId commandId, int deadlineVersion) {
        this(complaintId, commandId, DeadlineId.REPLY_TO_CITIZEN, deadlineVersion);
    }
}
