package io.huiyin.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts deadlines on one working calendar, and explains every day. Immutable. */
public final class DeadlineCounter {

    private final WorkingCalendar calendar;

    public DeadlineCounter(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * Counts the rule's main step.
     *
     * @param start the instant the step's clock starts
     * @throws UnknownCalendarYearException when the count reaches a year the calendar does not hold; never for steps in
     *     hours or minutes
     */
    public CountedDeadline count(DeadlineRule rule, Instant start) {
        return count(rule, rule.mainStep(), start);
    }

    /**
     * Counts one step of the rule.
     *
     * @param start the instant the step's clock starts
     * @throws IllegalArgumentException when the rule has no such step
     * @throws UnknownCalendarYearException when the count reaches a year the calendar does not hold; never for steps in
     *     hours or minutes
     */
    public CountedDeadline count(DeadlineRule rule, String stepId, Instant start) {
        DeadlineStep step = rule.step(stepId);
        return switch (step.unit()) {
            case IMMEDIATE -> atOnce(rule, step, start);
            case HOURS -> exactly(rule, start, Duration.ofHours(step.offset()));
            case WORKDAYS -> workdays(rule, start, step.offset());
            case DAYS -> calendarDays(rule, start, receiptDay(rule, start).plusDays(step.offset()));
            case MONTHS -> calendarDays(rule, start, receiptDay(rule, start).plusMonths(step.offset()));
        };
    }

    private CountedDeadline atOnce(DeadlineRule rule, DeadlineStep step, Instant start) {
        return step.atLatestWith() == null
                ? exactly(rule, start, Duration.ofMinutes(step.graceMinutes()))
                : count(rule, step.atLatestWith(), start);
    }

    private CountedDeadline exactly(DeadlineRule rule, Instant start, Duration time) {
        return new CountedDeadline(
                rule.reference(),
                start,
                rule.zone(),
                start.plus(time),
                null,
                false,
                null,
                calendar.contentHash(),
                List.of());
    }

    private CountedDeadline workdays(DeadlineRule rule, Instant start, int workdays) {
        LocalDate receiptDay = receiptDay(rule, start);
        List<ExplainedDay> days = new ArrayList<>();
        days.add(explainedReceipt(receiptDay));
        int counted = 0;
        for (LocalDate day = receiptDay.plusDays(1); counted < workdays; day = day.plusDays(1)) {
            boolean worked = calendar.classOf(day).type().isWorked();
            if (worked) {
                counted++;
            }
            days.add(explained(day, worked ? counted : 0));
        }
        boolean provisional = days.stream().skip(1).anyMatch(day -> !day.settled());
        LocalDate earliest = provisional ? nthDayAfter(receiptDay, workdays, calendar::mayBeWorked) : null;
        return byDay(rule, start, days, earliest);
    }

    private CountedDeadline calendarDays(DeadlineRule rule, Instant start, LocalDate nominalLastDay) {
        LocalDate receiptDay = receiptDay(rule, start);
        LocalDate lastDay =
                firstFrom(nominalLastDay, day -> calendar.classOf(day).type().isWorked());
        List<ExplainedDay> days = new ArrayList<>();
        days.add(explainedReceipt(receiptDay));
        receiptDay.plusDays(1).datesUntil(lastDay.plusDays(1)).forEach(day -> days.add(explained(day, days.size())));
        // Only where the period ends depends on what the days are.
        boolean provisional =
                days.stream().anyMatch(day -> !day.settled() && !day.date().isBefore(nominalLastDay));
        LocalDate earliest = provisional ? firstFrom(nominalLastDay, calendar::mayBeWorked) : null;
        return byDay(rule, start, days, earliest);
    }

    private CountedDeadline byDay(
            DeadlineRule rule, Instant start, List<ExplainedDay> days, @Nullable LocalDate earliest) {
        LocalDate lastDay = days.get(days.size() - 1).date();
        return new CountedDeadline(
                rule.reference(),
                start,
                rule.zone(),
                lastDay.plusDays(1).atStartOfDay(rule.zone()).toInstant(),
                lastDay,
                earliest != null,
                earliest,
                calendar.contentHash(),
                days);
    }

    private static LocalDate receiptDay(DeadlineRule rule, Instant start) {
        return LocalDate.ofInstant(start, rule.zone());
    }

    private ExplainedDay explainedReceipt(LocalDate day) {
        DayClass dayClass = calendar.classOf(day);
        return new ExplainedDay(day, ExplainedDay.Kind.RECEIPT_DAY, 0, dayClass.settled(), dayClass.notice());
    }

    private ExplainedDay explained(LocalDate day, int number) {
        DayClass dayClass = calendar.classOf(day);
        ExplainedDay.Kind kind = ExplainedDay.Kind.of(dayClass.type());
        return new ExplainedDay(day, kind, number, dayClass.settled(), dayClass.notice());
    }

    private static LocalDate nthDayAfter(LocalDate day, int n, Predicate<LocalDate> counts) {
        LocalDate reached = day;
        for (int i = 0; i < n; i++) {
            reached = firstFrom(reached.plusDays(1), counts);
        }
        return reached;
    }

    private static LocalDate firstFrom(LocalDate day, Predicate<LocalDate> accepted) {
        LocalDate reached = day;
        while (!accepted.test(reached)) {
            reached = reached.plusDays(1);
        }
        return reached;
    }
}
