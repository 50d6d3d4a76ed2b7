package io.huiyin.deadlines;

import java.time.ZoneId;
import java.util.List;

/**
 * One rule of law or of the house, as data.
 *
 * @param id stable name, for instance {@code complaint-reply}
 * @param version from 1; one more with every change, so that a running clock keeps the version it was set by
 * @param legalBasis message key of the law or house rule behind it, for instance {@code basis.draft-art-19}
 * @param unconfirmed whether the wording of that basis was not seen in force; shown wherever the rule is named
 * @param zone the zone in which days are counted
 * @param trigger what sets it going
 * @param clockStart what starts the clock: the first of these that is known
 * @param mainStep id of the step that stands for the rule when it is counted as a whole
 * @param steps everything the rule demands
 */
public record DeadlineRule(
        String id,
        int version,
        String legalBasis,
        boolean unconfirmed,
        ZoneId zone,
        RuleTrigger trigger,
        List<StartPoint> clockStart,
        String mainStep,
        List<DeadlineStep> steps) {

    public DeadlineRule {
        clockStart = List.copyOf(clockStart);
        steps = List.copyOf(steps);
    }

    /** The rule with its version, for instance {@code complaint-reply@1}. */
    public String reference() {
        return id + "@" + version;
    }

    /**
     * The step of that name.
     *
     * @throws IllegalArgumentException when the rule has none
     */
    public DeadlineStep step(String stepId) {
        return steps.stream()
                .filter(step -> step.id().equals(stepId))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Rule %s has no step %s.".formatted(reference(), stepId)));
    }

    /** The step that sets the deadline of that name: the one named alike, else the main step. */
    public DeadlineStep stepFor(String deadlineName) {
        return steps.stream()
                .filter(step -> step.id().equals(deadlineName))
                .findFirst()
                .orElseGet(() -> step(mainStep));
    }
}
