package io.huiyin.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a running deadline was decided on, as far as counting it anew has to know.
 *
 * @param name its name within its case, for instance {@code notice-to-affected}; it tells the step of a rule that has
 *     several
 * @param rule the rule and version it was set by, for instance {@code complaint-reply@1}
 * @param start the instant its clock starts
 * @param countedDays the days that were counted, in order; empty where hours or minutes are counted
 * @param provisional whether a day of its span was not settled
 */
public record PinnedDeadline(
        String name, String rule, Instant start, Instant due, List<LocalDate> countedDays, boolean provisional) {

    public PinnedDeadline {
        countedDays = List.copyOf(countedDays);
    }
}
