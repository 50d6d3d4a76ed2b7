package io.huiyin.api.deadline;

import org.jspecify.annotations.Nullable;

/**
 * How a running deadline is to be counted anew.
 *
 * @param change on what grounds
 * @param calendar content hash of the calendar to count on; it must be the one in force
 * @param rule the rule and version to count by, for instance {@code complaint-reply@2}; absent to keep the one the clock
 *     was set by
 */
public record Recount(
        DeadlineChange change, String calendar, @Nullable String rule) {}
