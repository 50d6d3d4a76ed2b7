package io.huiyin.deadlines;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a rule demands, and in what time.
 *
 * @param id name within the rule
 * @param act what fulfils it
 * @param unit in what the time is measured
 * @param offset how many units; 0 for {@link OffsetUnit#IMMEDIATE}
 * @param graceMinutes for {@link OffsetUnit#IMMEDIATE}, how many minutes "at once" may take; else 0
 * @param atLatestWith for {@link OffsetUnit#IMMEDIATE}, the step whose due instant is the outer limit; null when there
 *     is none
 * @param officeTarget for steps in days, the time of the last day by which the office means to be done, in the rule's
 *     zone; moves no deadline; null when there is none
 * @param clockStart what starts this step's clock, the first that is known; empty means the rule's own
 * @param recipients to whom the thing is owed, each one of {@link #RECIPIENTS}
 * @param milestones moments at which somebody is told
 */
public record DeadlineStep(
        String id,
        RuleAct act,
        OffsetUnit unit,
        int offset,
        int graceMinutes,
        @Nullable String atLatestWith,
        @Nullable LocalTime officeTarget,
        List<StartPoint> clockStart,
        List<String> recipients,
        List<Milestone> milestones) {

    /** Who reports can be owed to. */
    public static final List<String> AUTHORITIES = List.of(
            "competent-authority",
            "cyberspace-office",
            "protection-department",
            "police",
            "personal-information-authority",
            "csirt",
            "supervisory-authority");

    /** Everybody something can be owed to. */
    public static final List<String> RECIPIENTS = List.of(
            "complainant",
            "hotline",
            "possibly-affected",
            "competent-authority",
            "cyberspace-office",
            "protection-department",
            "police",
            "personal-information-authority",
            "csirt",
            "supervisory-authority");

    public DeadlineStep {
        clockStart = List.copyOf(clockStart);
        recipients = List.copyOf(recipients);
        milestones = List.copyOf(milestones);
    }
}
