package io.huiyin.command.complaint.file;

import io.huiyin.api.deadline.MilestoneId;
import java.util.HashSet;
import java.util.Set;

/**
 * What is on record about one version of a deadline. Immutable.
 *
 * @param missed whether it is on record that the due instant passed without a reply
 * @param warned the milestones that are on record
 * @param forewarned the milestones of which a unit heard ahead
 */
public record DeadlineRecord(boolean missed, Set<MilestoneId> warned, Set<MilestoneId> forewarned) {

    /** Nothing yet. */
    static final DeadlineRecord NONE = new DeadlineRecord(false, Set.of(), Set.of());

    public DeadlineRecord {
        warned = Set.copyOf(warned);
        forewarned = Set.copyOf(forewarned);
    }

    DeadlineRecord withMiss() {
        return new DeadlineRecord(true, warned, forewarned);
    }

    DeadlineRecord withWarning(MilestoneId milestone) {
        return new DeadlineRecord(missed, with(milestone, warned), forewarned);
    }

    DeadlineRecord withForewarning(MilestoneId milestone) {
        return new DeadlineRecord(missed, warned, with(milestone, forewarned));
    }

    private static Set<MilestoneId> with(MilestoneId one, Set<MilestoneId> others) {
        Set<MilestoneId> more = new HashSet<>(others);
        more.add(one);
        return more;
    }
}
