package io.huiyin.api.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day on the way to a due instant, counted or skipped, and why.
 *
 * @param date the day in the deadline's zone
 * @param kind why it counts or not
 * @param number which counted day it is, from 1; 0 when not counted
 * @param settled whether a final holiday notice covers it
 * @param notice the notice that made it what it is, if one did
 */
public record CountedDay(
        LocalDate date,
        DayKind kind,
        int number,
        boolean settled,
        @Nullable String notice) {}
