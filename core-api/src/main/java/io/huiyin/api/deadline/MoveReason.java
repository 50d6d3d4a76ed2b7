package io.huiyin.api.deadline;

/** Why a running deadline is counted anew. */
public enum MoveReason {
    /** A holiday notice came in, or one was corrected. */
    CALENDAR_CHANGED,
    /** The rule has a new version, and running cases are to follow it. */
    RULE_CHANGED,
    /** The instant at which the clock starts was corrected. */
    START_CORRECTED
}
