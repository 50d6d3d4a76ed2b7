package io.huiyin.deadlines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day on the way to a due instant, counted or skipped, and why.
 *
 * @param date the day in the deadline's zone
 * @param kind why it counts or not
 * @param number which counted day it is, from 1; 0 when not counted
 * @param settled whether final holiday notices cover it
 * @param notice the notice that made it what it is; null for ordinary days and where the number is not known
 */
public record ExplainedDay(
        LocalDate date,
        Kind kind,
        int number,
        boolean settled,
        @Nullable String notice) {

    /** Why a day counts or does not. */
    public enum Kind {
        /** The day of receipt; never counted, even a make-up workday. */
        RECEIPT_DAY,
        /** An ordinary working day. */
        WORKDAY,
        /** A Saturday or Sunday worked to make up for a holiday (调休补班). */
        MAKE_UP_WORKDAY,
        /** An ordinary Saturday or Sunday. */
        WEEKEND,
        /** A day off by a holiday notice. */
        HOLIDAY;

        static Kind of(DayType type) {
            return switch (type) {
                case WORKDAY -> WORKDAY;
                case MAKE_UP_WORKDAY -> MAKE_UP_WORKDAY;
                case WEEKEND -> WEEKEND;
                case HOLIDAY -> HOLIDAY;
            };
        }
    }

    /** Whether the day is one of the counted ones. */
    public boolean isCounted() {
        return number > 0;
    }
}
