package io.huiyin.command.complaint.warn;

import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.complaint.ForewarnOfReplyDeadline;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineForewarned;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.command.complaint.deadline.ReplyDeadlines;
import io.huiyin.command.complaint.file.CaseState;
import io.huiyin.command.deadline.OnlyMilestonesOfTheRule;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.repeat.WishDigests;
import io.huiyin.deadlines.DatedMilestone;
import java.time.Clock;
import java.time.Instant;

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
        return state.unit() != null
                && state.status() != CaseStatus.REPLIED
                && !state.historical()
                && state.replyDeadline().version() == command.deadlineVersion()
                && !state.onRecord().forewarned().contains(command.milestone())
                && clock.instant().isBefore(milestone(command, state).at());
    }

    /** What the unit hears. */
    public Facts decide(ForewarnOfReplyDeadline command, Envelope asker, CaseState state) {
        Instant now = clock.instant();
        Deadline deadline = state.replyDeadline();
        DatedMilestone milestone = milestone(command, state);
        return Facts.live(now, digests.of(command, asker.actor()))
                .and(new DeadlineForewarned(
                        command.complaintId().caseId(),
                        deadline.id(),
                        deadline.version(),
                        command.milestone(),
                        milestone.at(),
                        milestone.milestone().tellsWithDutyHours()));
    }

    private DatedMilestone milestone(ForewarnOfReplyDeadline command, CaseState state) {
        return new OnlyMilestonesOfTheRule(deadlines.forewarnings(state.replyDeadline())).find(command.milestone());
    }
}
