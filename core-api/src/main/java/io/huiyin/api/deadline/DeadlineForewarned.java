package io.huiyin.api.deadline;

import io.huiyin.api.CaseId;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * Those in the unit whom a milestone climbs to hear of it ahead of its instant, in the last duty hour before it. The
 * milestone itself goes on record at its instant, as {@link DeadlineWarned} or {@link DeadlineMissed}.
 *
 * @param deadlineVersion the version of the deadline that was watched
 * @param milestone which milestone of its rule, the due instant included
 * @param milestoneAt the instant of that milestone, still to come
 * @param climbsTo who hears of it now, by the names of the rule: {@code handler}, {@code unit-lead}
 */
@Revision("1")
public record DeadlineForewarned(
        CaseId caseId,
        DeadlineId deadlineId,
        int deadlineVersion,
        MilestoneId milestone,
        Instant milestoneAt,
        List<String> climbsTo)
        implements DeadlineEvent {

    public DeadlineForewarned {
        climbsTo = List.copyOf(climbsTo);
    }
}
