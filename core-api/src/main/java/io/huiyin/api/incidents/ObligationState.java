package io.huiyin.api.incidents;

/** How an obligation stands. */
public enum ObligationState {
    /** Owed, and not on record as missed. */
    RUNNING,
    /** Owed, and its due instant passed. */
    MISSED,
    /** Done in time. */
    MET,
    /** Done after its due instant. */
    MET_LATE,
    /** Let go by an approver. */
    WAIVED;

    /** Whether it is still owed. */
    public boolean isOpen() {
        return this == RUNNING || this == MISSED;
    }
}
