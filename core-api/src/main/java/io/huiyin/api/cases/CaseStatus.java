package io.huiyin.api.cases;

/** Where a case stands. Whether it is overdue is another question, answered by its deadline and the clock. */
public enum CaseStatus {
    /** Logged, not yet with a unit (待交办). */
    REGISTERED,
    /** With a unit (办理中). */
    DISPATCHED,
    /** Answered (已答复). */
    REPLIED
}
