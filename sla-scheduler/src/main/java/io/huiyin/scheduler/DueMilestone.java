package io.huiyin.scheduler;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiyin.api.CaseId;
import io.huiyin.api.CommandId;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.MilestoneId;
import java.time.Instant;
import java.util.UUID;

/**
 * One milestone of one running deadline.
 *
 * @param version the version of the deadline that is watched
 * @param at from when on it may be put on record
 */
public record DueMilestone(CaseId caseId, DeadlineId deadlineId, int version, MilestoneId milestone, Instant at) {

    /** Whether it is the due instant itself: to be recorded as missed, not as a warning. */
    public boolean isTheDueInstant() {
        return milestone.equals(MilestoneId.DUE);
    }

    /** The id of the command that puts it on record: the same from every node, however often. */
    public CommandId commandId() {
        String name =
                String.join("|", caseId.value(), deadlineId.value(), Integer.toString(version), milestone.value());
        return new CommandId("milestone-" + UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
    }
}
