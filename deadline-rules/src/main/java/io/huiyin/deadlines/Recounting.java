package io.huiyin.deadlines;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts running deadlines anew, on another calendar or by another rule, from the start they have. Whoever previews a
 * change and whoever carries it out ask here, so that both find the same. Immutable.
 */
public final class Recounting {

    private final DeadlineRules rules;
    private final DeadlineCounter counter;

    public Recounting(DeadlineRules rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.counter = new DeadlineCounter(calendar);
    }

    /**
     * Counts one deadline anew.
     *
     * @param rule the rule and version to count by; null to keep the one it was set by
     * @return empty when there is no such rule, or the calendar does not reach far enough: then nothing can be said
     */
    public Optional<Recounted> recount(PinnedDeadline pinned, @Nullable String rule) {
        String reference = rule == null ? pinned.rule() : rule;
        try {
            return rules.byReference(reference).map(found -> recounted(pinned, found));
        } catch (UnknownCalendarYearException tooFar) {
            return Optional.empty();
        }
    }

    private Recounted recounted(PinnedDeadline pinned, DeadlineRule rule) {
        CountedDeadline counted =
                counter.count(rule, rule.stepFor(pinned.name()).id(), pinned.start());
        return new Recounted(rule, counted, effect(pinned, counted));
    }

    private static Recounted.Effect effect(PinnedDeadline pinned, CountedDeadline counted) {
        if (!counted.due().equals(pinned.due())
                || !counted.countedDays().equals(pinned.countedDays())
                || !counted.rule().equals(pinned.rule())) {
            return Recounted.Effect.MOVED;
        }
        return pinned.provisional() && !counted.provisional() ? Recounted.Effect.CONFIRMED : Recounted.Effect.UNCHANGED;
    }
}
