package io.huiyin.api.deadline;

/** Why a day counts or does not. */
public enum DayKind {
    /** The day of receipt; never counted, even a make-up workday. */
    RECEIPT_DAY,
    /** An ordinary working day, counted. */
    WORKDAY,
    /** A Saturday or Sunday worked to make up for a holiday (调休补班), counted. */
    MAKE_UP_WORKDAY,
    /** An ordinary Saturday or Sunday. */
    WEEKEND,
    /** A day off by a holiday notice. */
    HOLIDAY
}
