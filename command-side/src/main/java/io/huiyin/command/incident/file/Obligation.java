package io.huiyin.command.incident.file;

import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.MilestoneId;
import java.util.HashSet;
import java.util.Set;

/**
 * One thing that is owed.
 *
 * @param warned the milestones that are on record
 * @param missed whether it is on record that its due instant passed
 * @param ended whether it was met, met late or waived
 */
public record Obligation(Deadline deadline, Set<MilestoneId> warned, boolean missed, boolean ended) {

    public Obligation {
        warned = Set.copyOf(warned);
    }

    /** As it begins. */
    static Obligation begunBy(Deadline deadline) {
        return new Obligation(deadline, Set.of(), false, false);
    }

    Obligation confirmedAs(Deadline confirmed) {
        return new Obligation(confirmed, warned, missed, ended);
    }

    Obligation warnedAt(MilestoneId milestone) {
        Set<MilestoneId> more = new HashSet<>(warned);
        more.add(milestone);
        return new Obligation(deadline, more, missed, ended);
    }

    Obligation missedOnRecord() {
        return new Obligation(deadline, warned, true, ended);
    }

    Obligation endedOnRecord() {
        return new Obligation(deadline, warned, missed, true);
    }
}
