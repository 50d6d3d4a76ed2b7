package io.huiyin.api.deadline;

/** Where something stands that one person proposes, another approves, and open cases then follow. */
public enum ProposalStatus {
    /** It waits for a second person. */
    WAITING,
    /** What it was proposed for is no longer in force; it can only be laid aside. */
    OVERTAKEN,
    /** It was approved, and open cases are being counted anew. */
    APPROVED,
    /** It was approved, and every open case it concerns has been counted anew. */
    CARRIED_OUT,
    /** It was laid aside. */
    DISCARDED
}
