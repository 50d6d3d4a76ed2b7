package io.huiyin.query.recount;

import io.huiyin.api.deadline.ChangePreview;
import io.huiyin.api.deadline.DeadlinesToRecount;
import io.huiyin.deadlines.DeadlineRule;
import io.huiyin.deadlines.DeadlineRules;
import io.huiyin.deadlines.Recounted;
import io.huiyin.deadlines.Recounting;
import io.huiyin.deadlines.WorkingCalendar;
import io.huiyin.deadlines.WorkingCalendars;
import io.huiyin.query.search.SearchIndex;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What a calendar or a newer version of a rule makes of the deadlines that run. The preview of a proposal and the work
 * after its approval both ask here, and both count as the aggregates do.
 */
public final class Recounts {

    private final RunningDeadlines running;
    private final DeadlineRules rules;
    private final WorkingCalendars calendars;
    private final Clock clock;

    public Recounts(SearchIndex index, DeadlineRules rules, WorkingCalendars calendars, Clock clock) {
        this.running = new RunningDeadlines(index);
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What counting on a calendar would do. */
    public ChangePreview previewOf(WorkingCalendar calendar) {
        return preview(visitor -> onCalendar(calendar, visitor));
    }

    /** What following a version of a rule would do. */
    public ChangePreview previewOf(DeadlineRule rule) {
        return preview(visitor -> byRule(rule, visitor));
    }

    /** The running deadlines that a calendar moves or confirms. */
    List<DeadlinesToRecount.Running> toRecount(WorkingCalendar calendar) {
        return changed(visitor -> onCalendar(calendar, visitor));
    }

    /** The running deadlines that can follow a version of a rule and do not. */
    List<DeadlinesToRecount.Running> toRecount(DeadlineRule rule) {
        return changed(visitor -> byRule(rule, visitor));
    }

    private ChangePreview preview(Consumer<BiConsumer<RunningDeadline, Optional<Recounted>>> visit) {
        PreviewTally tally = new PreviewTally(clock.instant());
        visit.accept(tally::add);
        return tally.preview();
    }

    private static List<DeadlinesToRecount.Running> changed(
            Consumer<BiConsumer<RunningDeadline, Optional<Recounted>>> visit) {
        List<DeadlinesToRecount.Running> changed = new ArrayList<>();
        visit.accept((deadline, recounted) -> recounted
                .filter(found -> found.effect() != Recounted.Effect.UNCHANGED)
                .ifPresent(found -> changed.add(new DeadlinesToRecount.Running(
                        deadline.caseId(), deadline.deadline().id()))));
        return changed;
    }

    private void onCalendar(WorkingCalendar calendar, BiConsumer<RunningDeadline, Optional<Recounted>> visitor) {
        Optional<LocalDate> first = firstDayThatDiffers(calendar);
        if (first.isEmpty()) {
            return;
        }
        // A day earlier than any zone's beginning of that day: what is due before cannot have counted it.
        Instant dueFrom = first.get().minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Recounting recounting = new Recounting(rules, calendar);
        running.forEach(dueFrom, deadline -> {
            if (!deadline.deadline().calendar().equals(calendar.contentHash())) {
                visitor.accept(deadline, recounting.recount(deadline.pinned(), null));
            }
        });
    }

    private void byRule(DeadlineRule rule, BiConsumer<RunningDeadline, Optional<Recounted>> visitor) {
        Recounting recounting = new Recounting(rules, calendars.inForce());
        running.forEach(Instant.EPOCH, deadline -> {
            if (rule.isLaterThan(deadline.deadline().rule())) {
                visitor.accept(deadline, recounting.recount(deadline.pinned(), rule.reference()));
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
