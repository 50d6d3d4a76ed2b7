package io.huiyin.command.complaint.warn;

import io.huiyin.api.cases.CaseStatus;
import io.huiyin.api.complaint.WarnOfReplyDeadline;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.command.complaint.deadline.ReplyDeadlines;
import io.huiyin.command.complaint.file.CaseState;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.repeat.WishDigests;
import io.huiyin.deadlines.DatedMilestone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

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
        return state.status() != CaseStatus.REPLIED
                && !state.historical()
                && state.replyDeadline().version() == command.deadlineVersion()
                && !state.onRecord().warned().contains(command.milestone());
    }

    /** The warning, if its instant has passed. */
    public Facts decide(WarnOfReplyDeadline command, Envelope asker, CaseState state) {
        Instant now = clock.instant();
        Deadline deadline = state.replyDeadline();
        DatedMilestone milestone = new OnlyMilestonesOfTheRule(deadlines.warnings(deadline)).find(command.milestone());
        new NoWarningBeforeItsMilestone(milestone).check(now);
        DeadlineWarned warned = new DeadlineWarned(
                command.complaintId().caseId(),
                deadline.id(),
                deadline.version(),
                command.milestone(),
                milestone.at(),
                Duration.between(milestone.at(), now).toSeconds(),
                milestone.milestone().tells());
        return Facts.live(now, digests.of(command, asker.actor())).and(warned, milestone.at());
    }
}
