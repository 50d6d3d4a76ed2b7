package io.huiyin.api.delivery;

/** What a message is about. */
public enum Occasion {
    /** A complaint came to a unit (交办). */
    COMPLAINT_DISPATCHED,
    /** A citizen is answered (答复). */
    COMPLAINT_REPLIED,
    /** A deadline comes near, or its due instant passed a while ago. */
    DEADLINE_WARNED,
    /** A deadline was missed. */
    DEADLINE_MISSED,
    /** Deadlines of a unit's cases, or of an incident, are others now (期限变动). */
    DEADLINES_MOVED,
    /** The holiday table of a year is missing that should be there (放假安排缺失). */
    HOLIDAY_TABLE_MISSING,
    /** An incident was graded major or above. */
    INCIDENT_GRADED,
    /** A report on an incident went to the competent authority. */
    REPORT_SUBMITTED,
    /** Those whom an incident may affect are told. */
    AFFECTED_NOTIFIED
}
