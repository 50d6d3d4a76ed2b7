package io.huiyin.deadlines;

/** In what a step's time is measured. */
public enum OffsetUnit {
    /** At once; a grace in minutes says how long "at once" may take. */
    IMMEDIATE,
    /** Exact hours, to the second; never moved for weekends or holidays. */
    HOURS,
    /** Calendar days; a last day that is a rest day moves to the next working day. */
    DAYS,
    /** Working days, make-up workdays among them. */
    WORKDAYS,
    /** Calendar months; a last day that is a rest day moves to the next working day. */
    MONTHS
}
