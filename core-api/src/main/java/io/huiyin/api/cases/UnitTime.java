package io.huiyin.api.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The own time of the unit that has a case; the citizen's time is another.
 *
 * @param lastDay for day rules the last day, whose 24:00 is {@code due}; absent for hour rules
 * @param elapsedShare share of the counted time gone by, 0 to 1
 * @param workdaysLeft for day rules the whole counted days still ahead, today's not among them
 * @param missed whether it was missed, answered later or not
 * @param endedAt when the unit answered; absent while it has not
 */
public record UnitTime(
        Instant start,
        Instant due,
        @Nullable LocalDate lastDay,
        double elapsedShare,
        int workdaysLeft,
        boolean missed,
        @Nullable Instant endedAt) {}
