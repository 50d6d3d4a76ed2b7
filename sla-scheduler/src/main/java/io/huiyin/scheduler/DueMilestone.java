package io.huiyin.scheduler;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiyin.api.CaseId;
import io.huiyin.api.CommandId;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.deadline.MilestoneId;
import java.time.Instant;
import java.util.UUID;

/**
 * One milestone of one running deadline, and what is to be done about it.
 *
 * @param version the version of the deadline that is watched
 * @param at from when on it may be done
 */
public record DueMilestone(
        CaseId caseId, DeadlineId deadlineId, int version, MilestoneId milestone, DueAct act, Instant at) {

    /** Whether it is the due instant itself: to be recorded as missed, not as a warning. */
    public boolean isTheDueInstant() {
        return milestone.equals(MilestoneId.DUE);
    }

    /** The id of the command that does it: the same from every node, however often. */
    public CommandId commandId() {
        String name =
                String.join("|", caseId.value(), deadlineId.value(), Integer.toString(version), milestone.value());
        String prefix = act == DueAct.FOREWARN ? "forewarning-" : "milestone-";
        return new CommandId(prefix + UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
    }
}
