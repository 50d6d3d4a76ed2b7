package io.huiyin.query.recount;

import io.huiyin.api.deadline.ChangePreview;
import io.huiyin.deadlines.Recounted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts what a change would do. For one thread. */
final class PreviewTally {

    private static final int EXAMPLES = 5;

    private final Instant now;
    private final Map<Way, Group> moved = new LinkedHashMap<>();
    private long confirmed;
    private long pastAtOnce;
    private long leftAlone;

    PreviewTally(Instant now) {
        this.now = now;
    }

    /** From where to where, or by how much where days do not tell. */
    private record Way(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Duration by) {

        static Way of(RunningDeadline running, Recounted recounted) {
            LocalDate from = running.deadline().lastDay();
            LocalDate to = recounted.counted().lastDay();
            return new Way(
                    from,
                    to,
                    from != null && to != null
                            ? null
                            : Duration.between(
                                    running.deadline().due(),
                                    recounted.counted().due()));
        }
    }

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

    /** @param recounted empty where nothing can be said, so that the deadline is left alone */
    void add(RunningDeadline running, Optional<Recounted> recounted) {
        if (recounted.isEmpty()) {
            leftAlone++;
            return;
        }
        switch (recounted.get().effect()) {
            case MOVED -> addMoved(running, recounted.get());
            case CONFIRMED -> confirmed++;
            case UNCHANGED -> {
                // It stays as it is, which is nothing to tell.
            }
        }
    }

    private void addMoved(RunningDeadline running, Recounted recounted) {
        moved.computeIfAbsent(Way.of(running, recounted), none -> new Group()).add(running.number());
        if (!recounted.counted().isKeptBy(now)) {
            pastAtOnce++;
        }
    }

    ChangePreview preview() {
        return new ChangePreview(
                moved.values().stream().mapToLong(group -> group.deadlines).sum(),
                confirmed,
                pastAtOnce,
                leftAlone,
                moved.entrySet().stream()
                        .map(group -> new ChangePreview.Shift(
                                group.getKey().from(),
                                group.getKey().to(),
                                group.getKey().by(),
                                group.getValue().deadlines,
                                group.getValue().examples))
                        .sorted(Comparator.comparing(
                                        ChangePreview.Shift::from, Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(
                                        ChangePreview.Shift::by, Comparator.nullsFirst(Comparator.naturalOrder())))
                        .toList());
    }
}
