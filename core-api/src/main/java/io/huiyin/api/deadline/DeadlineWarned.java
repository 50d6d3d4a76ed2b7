package io.huiyin.api.deadline;

import io.huiyin.api.CaseId;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * A milestone of a deadline passed and what is owed was not done. The due instant itself is no warning but a
 * {@link DeadlineMissed}.
 *
 * @param deadlineVersion the version of the deadline that was watched
 * @param milestone which milestone of its rule
 * @param milestoneAt the instant of that milestone: the share of the counted days elapsed, or the hours before
 * @param recordedLateSeconds whole seconds from that instant to the recording
 * @param climbsTo who is to know, by the names of the rule: {@code handler}, {@code unit-lead},
 *     {@code hotline-supervisor}
 */
@Revision("1")
public record DeadlineWarned(
        CaseId caseId,
        DeadlineId deadlineId,
        int deadlineVersion,
        MilestoneId milestone,
        Instant milestoneAt,
        long recordedLateSeconds,
        List<String> climbsTo)
        implements DeadlineEvent {

    public DeadlineWarned {
        climbsTo = List.copyOf(climbsTo);
    }
}
