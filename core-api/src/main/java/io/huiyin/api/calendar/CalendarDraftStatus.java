package io.huiyin.api.calendar;

/** Where a draft stands. */
public enum CalendarDraftStatus {
    /** It waits for a second person. */
    DRAFTED,
    /** It was drafted on a calendar that is no longer in force; it can only be laid aside. */
    OVERTAKEN,
    /** It came into force, and open cases are being counted anew. */
    APPROVED,
    /** It came into force, and every open case it concerns has been counted anew. */
    CARRIED_OUT,
    /** It was laid aside. */
    DISCARDED
}
