package io.huiyin.deadlines;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * One rule of law or of the house, as data.
 *
 * @param id stable name, for instance {@code complaint-reply}
 * @param version from 1; one more with every change, so that a running clock keeps the version it was set by
 * @param active whether it sets clocks going; one that does not is an example, or kept for the clocks it once set
 * @param title what people call it
 * @param legalBasis the law or house rule behind it, and how well that is known
 * @param zone the zone in which days are counted
 * @param trigger what sets it going
 * @param clockStart what starts the clock: the first of these that is known
 * @param mainStep id of the step that stands for the rule when it is counted as a whole
 * @param steps everything the rule demands
 * @param content the rule as JSON with its fields in order of their names, without {@code active}: the same meaning is
 *     the same text, however the file was laid out
 */
public record DeadlineRule(
        String id,
        int version,
        boolean active,
        RuleText title,
        LegalBasis legalBasis,
        ZoneId zone,
        RuleTrigger trigger,
        List<StartPoint> clockStart,
        String mainStep,
        List<DeadlineStep> steps,
        String content) {

    public DeadlineRule {
        clockStart = List.copyOf(clockStart);
        steps = List.copyOf(steps);
    }

    /** The rule with its version, for instance {@code complaint-reply@1}. */
    public String reference() {
        return id + "@" + version;
    }

    /** SHA-256 of the content, 64 lower-case hex digits. */
    public String contentHash() {
        return Sha256.hex(content);
    }

    /** Whether the wording in force was not read; shown wherever the rule is named. */
    public boolean unconfirmed() {
        return !legalBasis.isConfirmed();
    }

    /** What starts a step's clock: the first of these that is known. */
    public List<StartPoint> startsOf(DeadlineStep step) {
        return step.clockStart().isEmpty() ? clockStart : step.clockStart();
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

    /**
     * The step that a deadline of this rule stands for: the one named like the deadline, with or without the rule's name
     * before it, else the main step.
     *
     * @param deadlineName the deadline's name within its case, for instance {@code cac-report-summary}
     */
    public DeadlineStep stepFor(String deadlineName) {
        return steps.stream()
                .filter(step -> step.id().equals(deadlineName) || nameOf(step).equals(deadlineName))
                .findFirst()
                .orElseGet(() -> step(mainStep));
    }

    /**
     * Whether clocks of another version may follow this one: it is an earlier version of the same rule, set going by the
     * same facts. A version for other facts says nothing about cases it would not have set a clock for.
     */
    public boolean replaces(DeadlineRule older) {
        return id.equals(older.id) && version > older.version && trigger.equals(older.trigger);
    }

    /** Whether a reference names an earlier version of this rule, known or not. */
    public boolean isLaterThan(String reference) {
        String ownName = id + "@";
        return reference.startsWith(ownName) && Integer.parseInt(reference.substring(ownName.length())) < version;
    }

    /** The step that stands where one of an older version stood: main step for main step, others by their name. */
    Optional<DeadlineStep> stepInPlaceOf(DeadlineStep former, DeadlineRule older) {
        String wanted = former.id().equals(older.mainStep) ? mainStep : former.id();
        return steps.stream().filter(step -> step.id().equals(wanted)).findFirst();
    }

    /** What the deadline that a step sets is called within its case, where no other name is given to it. */
    public String nameOf(DeadlineStep step) {
        return id + "-" + step.id();
    }
}
