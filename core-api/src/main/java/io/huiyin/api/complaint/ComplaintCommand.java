package io.huiyin.api.complaint;

import io.huiyin.api.Command;

/** What can be asked of a complaint. */
public sealed interface ComplaintCommand extends Command
        permits RegisterComplaint,
                RegisterHistoricalComplaint,
                DispatchComplaint,
                AcknowledgeDispatch,
                ReplyToComplaint,
                ForewarnOfReplyDeadline,
                WarnOfReplyDeadline,
                RecordMissedReply,
                RecountReplyDeadline,
                RecordComplaintDeliveries,
                RevealComplainant {

    /** Which complaint. */
    ComplaintId complaintId();
}
