package io.huiyin.deadlines;

/** What a calendar day is for an office. */
public enum DayType {
    /** An ordinary working day, Monday to Friday. */
    WORKDAY(true),
    /** A Saturday or Sunday worked to make up for a holiday (调休补班). */
    MAKE_UP_WORKDAY(true),
    /** An ordinary Saturday or Sunday. */
    WEEKEND(false),
    /** A day off by a holiday notice or by the national holiday regulation. */
    HOLIDAY(false);

    private final boolean worked;

    DayType(boolean worked) {
        this.worked = worked;
    }

    /** Whether offices work on such a day. */
    public boolean isWorked() {
        return worked;
    }
}
