package io.huiyin.command.complaint.warn;

import io.huiyin.api.complaint.WarnOfReplyDeadline;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.command.complaint.deadline.ReplyDeadlines;
import io.huiyin.command.complaint.file.CaseState;
import io.huiyin.command.complaint.file.DeadlineRecord;
import io.huiyin.command.deadline.AWarning;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.repeat.WishDigests;
import java.time.Clock;
import java.util.Objects;

/** Where the house puts on record that time is running out, or has run out, and who is to know. */
public final class WarnDesk {

    private final Clock clock;
    private final ReplyDeadlines deadlines;
    private final WishDigests digests;

    public WarnDesk(Clock clock, ReplyDeadlines deadlines, WishDigests digests) {
        this.clock = clock;
        this.deadlines = deadlines;
        this.digests = digests;
    }

    /** Whether the milestone that was watched still matters and is not on record; nobody is warned about old cases. */
    public boolean isOpen(WarnOfReplyDeadline command, CaseState state) {
        Deadline watched = state.deadline(command.deadlineId());
        DeadlineRecord known = state.onRecord(command.deadlineId());
        return state.isOpen()
                && !state.historical()
                && watched != null
                && known != null
                && watched.version() == command.deadlineVersion()
                && !known.warned().contains(command.milestone());
    }

    /** The warning, if its instant has passed. */
    public Facts decide(WarnOfReplyDeadline command, Envelope asker, CaseState state) {
        Deadline deadline = Objects.requireNonNull(state.deadline(command.deadlineId()));
        return new AWarning(command.complaintId().caseId(), deadline, deadlines.warnings(deadline))
                .facts(command.milestone(), clock.instant(), digests.of(command, asker.actor()));
    }
}
