package io.huiyin.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The time one deadline gives, as it was decided.
 *
 * @param countedDays the days that were counted, in order; empty where hours or minutes are counted
 */
public record CountedSpan(Instant start, Instant due, ZoneId zone, List<LocalDate> countedDays) {

    public CountedSpan {
        countedDays = List.copyOf(countedDays);
    }
}
