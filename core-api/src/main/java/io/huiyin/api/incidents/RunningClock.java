package io.huiyin.api.incidents;

import io.huiyin.api.deadline.DeadlineId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An obligation that runs.
 *
 * @param lastDay for day rules the last day, whose 24:00 is {@code due}; absent for hour rules
 * @param elapsedShare share of the counted time gone by, 0 to 1
 * @param workdaysLeft for day rules the whole counted days still ahead, today's not among them
 */
public record RunningClock(
        DeadlineId deadlineId,
        Instant start,
        Instant due,
        @Nullable LocalDate lastDay,
        double elapsedShare,
        int workdaysLeft) {}
