package io.huiyin.command.complaint.warn;

import io.huiyin.api.complaint.ForewarnOfReplyDeadline;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineForewarned;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.command.complaint.deadline.ReplyDeadlines;
import io.huiyin.command.complaint.file.CaseState;
import io.huiyin.command.complaint.file.DeadlineRecord;
import io.huiyin.command.deadline.OnlyMilestonesOfTheRule;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.repeat.WishDigests;
import io.huiyin.deadlines.DatedMilestone;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/** Where the house puts on record that a unit hears of a milestone before its desk is empty. */
public final class ForewarnDesk {

    private final Clock clock;
    private final ReplyDeadlines deadlines;
    private final WishDigests digests;

    public ForewarnDesk(Clock clock, ReplyDeadlines deadlines, WishDigests digests) {
        this.clock = clock;
        this.deadlines = deadlines;
        this.digests = digests;
    }

    /**
     * Whether somebody has the case who could still act on the milestone that was watched, and has not heard of it.
     *
     * @throws io.huiyin.api.refusal.RefusedException if a unit hears of no such milestone
     */
    public boolean isOpen(ForewarnOfReplyDeadline command, CaseState state) {
        Deadline watched = state.running(command.deadlineId());
        DeadlineRecord known = state.onRecord(command.deadlineId());
        return state.unit() != null
                && !state.historical()
                && watched != null
                && known != null
                && watched.version() == command.deadlineVersion()
                && !known.forewarned().contains(command.milestone())
                && clock.instant().isBefore(milestone(command, watched).at());
    }

    /** What the unit hears. */
    public Facts decide(ForewarnOfReplyDeadline command, Envelope asker, CaseState state) {
        Instant now = clock.instant();
        Deadline deadline = Objects.requireNonNull(state.running(command.deadlineId()));
        DatedMilestone milestone = milestone(command, deadline);
        return Facts.live(now, digests.of(command, asker.actor()))
                .and(new DeadlineForewarned(
                        command.complaintId().caseId(),
                        deadline.id(),
                        deadline.version(),
                        command.milestone(),
                        milestone.at(),
                        milestone.milestone().tellsWithDutyHours()));
    }

    private DatedMilestone milestone(ForewarnOfReplyDeadline command, Deadline deadline) {
        return new OnlyMilestonesOfTheRule(deadlines.forewarnings(deadline)).find(command.milestone());
    }
}
