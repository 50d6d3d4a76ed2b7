package io.huiyin.query.calendar;

import io.huiyin.api.calendar.CalendarPreview;
import io.huiyin.deadlines.Recounted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what a draft would do. For one thread. */
final class PreviewTally {

    private static final int EXAMPLES = 5;

    private final Instant now;
    private final Map<Days, Group> moved = new LinkedHashMap<>();
    private long confirmed;
    private long pastAtOnce;

    PreviewTally(Instant now) {
        this.now = now;
    }

    private record Days(@Nullable LocalDate from, @Nullable LocalDate to) {}

    private static final class Group {
        private final List<String> examples = new ArrayList<>();
        private long deadlines;

        void add(String number) {
            deadlines++;
            if (examples.size() < EXAMPLES) {
                examples.add(number);
            }
        }
    }

    void add(RunningDeadline running, Recounted recounted) {
        if (recounted.effect() == Recounted.Effect.CONFIRMED) {
            confirmed++;
            return;
        }
        Days days = new Days(running.deadline().lastDay(), recounted.counted().lastDay());
        moved.computeIfAbsent(days, none -> new Group()).add(running.number());
        if (!recounted.counted().isKeptBy(now)) {
            pastAtOnce++;
        }
    }

    CalendarPreview preview() {
        return new CalendarPreview(
                moved.values().stream().mapToLong(group -> group.deadlines).sum(),
                confirmed,
                pastAtOnce,
                moved.entrySet().stream()
                        .map(group -> new CalendarPreview.Shift(
                                group.getKey().from(),
                                group.getKey().to(),
                                group.getValue().deadlines,
                                group.getValue().examples))
                        .sorted(Comparator.comparing(
                                CalendarPreview.Shift::from, Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList());
    }
}
