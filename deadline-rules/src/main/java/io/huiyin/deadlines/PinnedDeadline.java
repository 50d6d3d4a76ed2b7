package io.huiyin.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a running deadline was decided on, as far as counting it anew has to know.
 *
 * @param name its name within its case, for instance {@code notice-to-affected}; it tells the step of a rule that has
 *     several
 * @param rule the rule and version it was set by, for instance {@code complaint-reply@1}
 * @param start the instant its clock starts
 * @param startPoint what starts it there, by the name of its {@link StartPoint}
 * @param starts every instant at which it could start, by the names of what starts it; names of no {@link StartPoint} are
 *     instants that start nothing
 * @param district the district whose days were counted, by the id of its unit; null for the country's
 * @param countedDays the days that were counted, in order; empty where hours or minutes are counted
 * @param provisional whether a day of its span was not settled
 */
public record PinnedDeadline(
        String name,
        String rule,
        Instant start,
        String startPoint,
        Map<String, Instant> starts,
        Instant due,
        @Nullable String district,
        List<LocalDate> countedDays,
        boolean provisional) {

    public PinnedDeadline {
        starts = Map.copyOf(starts);
        countedDays = List.copyOf(countedDays);
    }
}
