package io.huiyin.command.incident.miss;

import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineMissed;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.incident.RecordMissedObligation;
import io.huiyin.command.deadline.NothingIsMissedBeforeItIsDue;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.incident.deadline.IncidentDeadlines;
import io.huiyin.command.incident.file.IncidentState;
import io.huiyin.command.incident.file.Obligation;
import io.huiyin.command.repeat.WishDigests;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the house puts on record that something owed was not done in time. */
public final class ObligationMissDesk {

    private final Clock clock;
    private final IncidentDeadlines deadlines;
    private final WishDigests digests;

    public ObligationMissDesk(Clock clock, IncidentDeadlines deadlines, WishDigests digests) {
        this.clock = clock;
        this.deadlines = deadlines;
        this.digests = digests;
    }

    /** The deadline somebody could have missed without it being on record; null when the one watched is no such one. */
    public @Nullable Deadline open(RecordMissedObligation command, IncidentState state) {
        Obligation obligation = state.obligations().running(command.deadlineId());
        return obligation == null
                        || obligation.missed()
                        || obligation.deadline().version() != command.deadlineVersion()
                ? null
                : obligation.deadline();
    }

    /** The miss, if the due instant has passed. */
    public Facts decide(RecordMissedObligation command, Envelope asker, Deadline deadline) {
        Instant now = clock.instant();
        new NothingIsMissedBeforeItIsDue(deadline).check(now);
        DeadlineMissed missed = new DeadlineMissed(
                command.incidentId().caseId(), deadline.id(), deadline.due(), deadlines.climbsToWhenMissed(deadline));
        return Facts.live(now, digests.of(command, asker.actor())).and(missed, deadline.due());
    }
}
