package io.huiyin.api.incidents;

/** Where an incident stands. */
public enum IncidentStatus {
    /** Nobody has judged yet how grave it is, so nobody knows what it obliges to (待定级). */
    UNGRADED,
    /** Graded, and not closed (处置中). */
    IN_HAND,
    /** Closed (已办结). */
    CLOSED
}
