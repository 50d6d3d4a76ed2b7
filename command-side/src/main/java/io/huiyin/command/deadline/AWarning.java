package io.huiyin.command.deadline;

import io.huiyin.api.CaseId;
import io.huiyin.api.deadline.Deadline;
import io.huiyin.api.deadline.DeadlineWarned;
import io.huiyin.api.deadline.MilestoneId;
import io.huiyin.command.fact.Facts;
import io.huiyin.deadlines.DatedMilestone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A warning that time is running out, or has run out.
 *
 * @param milestones when somebody is warned of this deadline
 */
public record AWarning(CaseId caseId, Deadline deadline, List<DatedMilestone> milestones) {

    public AWarning {
        milestones = List.copyOf(milestones);
    }

    /**
     * The warning at one milestone, if its instant has passed.
     *
     * @throws io.huiyin.api.refusal.RefusedException if the rule names no such milestone or its instant is to come
     */
    public Facts facts(MilestoneId name, Instant now, String digest) {
        DatedMilestone milestone = new OnlyMilestonesOfTheRule(milestones).find(name);
        new NoWarningBeforeItsMilestone(milestone).check(now);
        DeadlineWarned warned = new DeadlineWarned(
                caseId,
                deadline.id(),
                deadline.version(),
                name,
                milestone.at(),
                Duration.between(milestone.at(), now).toSeconds(),
                milestone.milestone().tells());
        return Facts.live(now, digest).and(warned, milestone.at());
    }
}
