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
    NOTICE_TO_AFFECTED
}
