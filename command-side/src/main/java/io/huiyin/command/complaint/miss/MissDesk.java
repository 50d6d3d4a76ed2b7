package io.huiyin.command.complaint.miss;

import io.huiyin.api.complaint.RecordMissedReply;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.command.complaint.deadline.ReplyDeadlines;
import io.huiyin.command.complaint.file.CaseState;
import io.huiyin.command.complaint.file.DeadlineRecord;
import io.huiyin.command.deadline.NothingIsMissedBeforeItIsDue;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.repeat.WishDigests;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/** Where the house puts on record that nobody answered in time. */
public final class MissDesk {

    private final Clock clock;
    private final ReplyDeadlines deadlines;
    private final WishDigests digests;

    public MissDesk(Clock clock, ReplyDeadlines deadlines, WishDigests digests) {
        this.clock = clock;
        this.deadlines = deadlines;
        this.digests = digests;
    }

    /** Whether the deadline that was watched is still one somebody could have missed without it being on record. */
    public boolean isOpen(RecordMissedReply command, CaseState state) {
        Deadline watched = state.deadline(command.deadlineId());
        DeadlineRecord known = state.onRecord(command.deadlineId());
        return state.isOpen()
                && watched != null
                && known != null
                && !known.missed()
                && watched.version() == command.deadlineVersion();
    }

    /** The miss, if the due instant has passed. */
    public Facts decide(RecordMissedReply command, Envelope asker, CaseState state) {
        Instant now = clock.instant();
        Deadline deadline = Objects.requireNonNull(state.deadline(command.deadlineId()));
        new NothingIsMissedBeforeItIsDue(deadline).check(now);
        DeadlineMissed missed = new DeadlineMissed(
                command.complaintId().caseId(), deadline.id(), deadline.due(), deadlines.climbsToWhenMissed(deadline));
        return Facts.live(now, digests.of(command, asker.actor())).and(missed, deadline.due());
    }
}
