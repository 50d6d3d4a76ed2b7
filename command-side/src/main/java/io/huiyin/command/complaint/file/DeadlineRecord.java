package io.huiyin.command.complaint.file;

import io.huiyin.api.deadline.MilestoneId;
import java.util.HashSet;
import java.util.Set;

/**
 * What is on record about one version of a deadline. Immutable.
 *
 * @param missed whether it is on record that the due instant passed without a reply
 * @param warned the milestones that are on record
 */
public record DeadlineRecord(boolean missed, Set<MilestoneId> warned) {

    /** Nothing yet. */
    static final DeadlineRecord NONE = new DeadlineRecord(false, Set.of());

    public DeadlineRecord {
        warned = Set.copyOf(warned);
    }

    DeadlineRecord withMiss() {
        return new DeadlineRecord(true, warned);
    }

    DeadlineRecord withWarning(MilestoneId milestone) {
        Set<MilestoneId> more = new HashSet<>(warned);
        more.add(milestone);
        return new DeadlineRecord(missed, more);
    }
}
