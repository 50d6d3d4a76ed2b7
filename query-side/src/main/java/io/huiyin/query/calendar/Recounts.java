package io.huiyin.query.calendar;

import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.Recounted;
import io.huiyin.deadlines.Recounting;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.deadlines.WorkingCalendars;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What a calendar makes of the deadlines that run. The preview of a draft and the work after its approval both ask here,
 * and both count as the aggregates do.
 */
final class Recounts {

    private final RunningDeadlines running;
    private final DeadlineRules rules;
    private final WorkingCalendars calendars;

    Recounts(RunningDeadlines running, DeadlineRules rules, WorkingCalendars calendars) {
        this.running = running;
        this.rules = rules;
        this.calendars = calendars;
    }

    /** Shows every running deadline that the calendar moves or confirms. */
    void forEachChanged(WorkingCalendar calendar, BiConsumer<RunningDeadline, Recounted> visitor) {
        Optional<LocalDate> first = firstDayThatDiffers(calendar);
        if (first.isEmpty()) {
            return;
        }
        // A day earlier than any zone's beginning of that day: what is due before cannot have counted it.
        Instant dueFrom = first.get().minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Recounting recounting = new Recounting(rules, calendar);
        running.forEach(dueFrom, deadline -> {
            if (!deadline.deadline().calendar().equals(calendar.contentHash())) {
                recounting
                        .recount(deadline.pinned(), null)
                        .filter(recounted -> recounted.effect() != Recounted.Effect.UNCHANGED)
                        .ifPresent(recounted -> visitor.accept(deadline, recounted));
            }
        });
    }

    private Optional<LocalDate> firstDayThatDiffers(WorkingCalendar calendar) {
        return calendars.all().stream()
                .map(calendar::daysThatDiffer)
                .filter(days -> !days.isEmpty())
                .map(days -> days.first())
                .min(LocalDate::compareTo);
    }
}
