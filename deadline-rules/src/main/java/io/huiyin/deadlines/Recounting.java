package io.huiyin.deadlines;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts running deadlines anew: on another calendar, by a newer version of their rule, or from a corrected start.
 * Whoever previews a change and whoever carries it out ask here, so that both find the same. Immutable.
 */
public final class Recounting {

    private final DeadlineRules rules;
    private final WorkingCalendar calendar;

    public Recounting(DeadlineRules rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    /**
     * Counts one deadline anew.
     *
     * @param rule the version of its rule to follow, see {@link #following}; null to keep rule and start, and count on
     *     this calendar
     */
    public Optional<Recounted> recount(PinnedDeadline pinned, @Nullable String rule) {
        return rule == null ? onTheCalendar(pinned) : following(pinned, rule);
    }

    /**
     * Counts a deadline by a newer version of its rule, from the first of its starts that is known.
     *
     * @return empty when it cannot follow: there is no such rule, it is none that replaces the deadline's own, the
     *     deadline's step is not among those of the newer version or has no start that is known, or the calendar does not
     *     reach far enough
     */
    public Optional<Recounted> following(PinnedDeadline pinned, String rule) {
        return rules.byReference(pinned.rule())
                .flatMap(older -> rules.byReference(rule)
                        .filter(newer -> newer.replaces(older))
                        .flatMap(newer -> newer.stepInPlaceOf(older.stepFor(pinned.name()), older)
                                .flatMap(step -> fromFirstStart(pinned, newer, step, pinned.starts()))));
    }

    /**
     * Counts a deadline by its own rule from where it starts by corrected instants.
     *
     * @param starts every instant at which it could start, by the names of {@link StartPoint}
     * @return empty when nothing can be said: its rule is not known or has no start among these, or the calendar does not
     *     reach far enough
     */
    public Optional<Recounted> startingFrom(PinnedDeadline pinned, Map<String, Instant> starts) {
        return rules.byReference(pinned.rule())
                .flatMap(rule -> fromFirstStart(pinned, rule, rule.stepFor(pinned.name()), starts));
    }

    // Empty when its rule is not known, or the calendar does not reach far enough.
    private Optional<Recounted> onTheCalendar(PinnedDeadline pinned) {
        return rules.byReference(pinned.rule())
                .flatMap(rule ->
                        recounted(pinned, rule, rule.stepFor(pinned.name()), pinned.startPoint(), pinned.start()));
    }

    private Optional<Recounted> fromFirstStart(
            PinnedDeadline pinned, DeadlineRule rule, DeadlineStep step, Map<String, Instant> starts) {
        for (StartPoint point : rule.startsOf(step)) {
            Instant start = starts.get(point.name());
            if (start != null) {
                return recounted(pinned, rule, step, point.name(), start);
            }
        }
        return Optional.empty();
    }

    private Optional<Recounted> recounted(
            PinnedDeadline pinned, DeadlineRule rule, DeadlineStep step, String startPoint, Instant start) {
        try {
            CountedDeadline counted = new DeadlineCounter(calendar.in(pinned.district())).count(rule, step.id(), start);
            return Optional.of(new Recounted(rule, startPoint, counted, effect(pinned, startPoint, counted)));
        } catch (UnknownCalendarYearException tooFar) {
            return Optional.empty();
        }
    }

    private static Recounted.Effect effect(PinnedDeadline pinned, String startPoint, CountedDeadline counted) {
        if (!counted.due().equals(pinned.due())
                || !counted.countedDays().equals(pinned.countedDays())
                || !counted.rule().equals(pinned.rule())
                || !counted.start().equals(pinned.start())
                || !startPoint.equals(pinned.startPoint())) {
            return Recounted.Effect.MOVED;
        }
        return pinned.provisional() && !counted.provisional() ? Recounted.Effect.CONFIRMED : Recounted.Effect.UNCHANGED;
    }
}
