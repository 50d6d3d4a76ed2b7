package io.huiyin.deadlines;

import java.time.Instant;

/** Counts deadlines on one working calendar, and explains every day. Immutable. */
public final class DeadlineCounter {

    private final WorkingCalendar calendar;

    public DeadlineCounter(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * Counts the rule's main step from the start.
     *
     * @throws UnknownCalendarYearException when the count reaches a year the calendar does not hold
     */
    public CountedDeadline count(DeadlineRule rule, Instant start) {
        return count(rule, rule.mainStep(), start);
    }

    /**
     * Counts one step of the rule from the start of that step's clock.
     *
     * @throws IllegalArgumentException when the rule has no such step
     * @throws UnknownCalendarYearException when the count reaches a year the calendar does not hold
     */
    public CountedDeadline count(DeadlineRule rule, String stepId, Instant start) {
        throw new UnsupportedOperationException(calendar + stepId);
    }
}
