package io.huiyin.deadlines;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a rule demands, and in what time.
 *
 * @param id name within the rule
 * @param unit in what the time is measured
 * @param offset how many units; 0 for {@link OffsetUnit#IMMEDIATE}
 * @param graceMinutes for {@link OffsetUnit#IMMEDIATE}, how many minutes "at once" may take; else 0
 * @param atLatestWith for {@link OffsetUnit#IMMEDIATE}, the step whose due instant is the outer limit; null when there
 *     is none
 * @param clockStart what starts this step's clock, the first that is known; empty means the rule's own
 * @param recipients to whom the thing is owed: names that the notifications know
 * @param milestones moments at which somebody is told
 */
public record DeadlineStep(
        String id,
        OffsetUnit unit,
        int offset,
        int graceMinutes,
        @Nullable String atLatestWith,
        List<StartPoint> clockStart,
        List<String> recipients,
        List<Milestone> milestones) {

    public DeadlineStep {
        clockStart = List.copyOf(clockStart);
        recipients = List.copyOf(recipients);
        milestones = List.copyOf(milestones);
    }
}
