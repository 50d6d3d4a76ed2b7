package io.huiyin.command.incident.warn;

import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.incident.WarnOfObligation;
import io.huiyin.command.deadline.AWarning;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.incident.deadline.IncidentDeadlines;
import io.huiyin.command.incident.file.IncidentState;
import io.huiyin.command.incident.file.Obligation;
import io.huiyin.command.repeat.WishDigests;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Where the house puts on record that time is running out, or has run out, with something still owed. */
public final class ObligationWarningDesk {

    private final Clock clock;
    private final IncidentDeadlines deadlines;
    private final WishDigests digests;

    public ObligationWarningDesk(Clock clock, IncidentDeadlines deadlines, WishDigests digests) {
        this.clock = clock;
        this.deadlines = deadlines;
        this.digests = digests;
    }

    /** The deadline watched, while it still runs and the milestone is not on record; else null. */
    public @Nullable Deadline open(WarnOfObligation command, IncidentState state) {
        Obligation obligation = state.obligations().running(command.deadlineId());
        return obligation == null
                        || obligation.deadline().version() != command.deadlineVersion()
                        || obligation.warned().contains(command.milestone())
                ? null
                : obligation.deadline();
    }

    /** The warning, if its instant has passed. */
    public Facts decide(WarnOfObligation command, Envelope asker, Deadline deadline) {
        return new AWarning(command.incidentId().caseId(), deadline, deadlines.warnings(deadline))
                .facts(command.milestone(), clock.instant(), digests.of(command, asker.actor()));
    }
}
