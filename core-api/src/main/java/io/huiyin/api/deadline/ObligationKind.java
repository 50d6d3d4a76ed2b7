package io.huiyin.api.deadline;

/** What is owed. */
public enum ObligationKind {
    /** The answer to the citizen (draft art. 19, or the house rule for other matters). */
    REPLY_TO_CITIZEN,
    /** Starting the emergency plan (draft art. 18: at once). */
    PLAN,
    /** The report to the competent authority (draft art. 18: within 24 hours). */
    AUTHORITY_REPORT,
    /** Telling those who may be affected (draft art. 18; here at the latest with the report). */
    NOTICE_TO_AFFECTED,
    /** The answer of the unit that has the complaint, within its own time (house rule). */
    REPLY_OF_UNIT,
    /** A report to an authority after the first. */
    FOLLOW_UP_REPORT,
    /** The final report to an authority (CAC 2025 art. 8: the summary, within 30 days after handling). */
    FINAL_REPORT
}
