package io.huiyin.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Dates the milestones of a deadline: shares of its counted days or hours, and leads before its due instant. Immutable. */
public final class MilestoneDates {

    private final WorkingCalendar calendar;

    /** @param calendar tells which days count after the due instant of a rule in working days */
    public MilestoneDates(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** All milestones of the step, the earliest first. */
    public List<DatedMilestone> of(DeadlineStep step, CountedSpan span) {
        return step.milestones().stream()
                .map(milestone -> new DatedMilestone(milestone, instantOf(milestone, step, span)))
                .sorted(Comparator.comparing(DatedMilestone::at))
                .toList();
    }

    private Instant instantOf(Milestone milestone, DeadlineStep step, CountedSpan span) {
        if (milestone.hoursBefore() != null) {
            return span.due().minus(Duration.ofHours(milestone.hoursBefore()));
        }
        int percent = milestone.percent() == null ? 100 : milestone.percent();
        if (span.countedDays().isEmpty()) {
            return span.start()
                    .plus(Duration.between(span.start(), span.due())
                            .multipliedBy(percent)
                            .dividedBy(100));
        }
        return CountedTime.instantOfShare(span.countedDays(), span.zone(), percent, furtherDaysOf(step));
    }

    private Predicate<LocalDate> furtherDaysOf(DeadlineStep step) {
        return step.unit() == OffsetUnit.WORKDAYS ? calendar::isExpectedToBeWorked : everyDay -> true;
    }
}
