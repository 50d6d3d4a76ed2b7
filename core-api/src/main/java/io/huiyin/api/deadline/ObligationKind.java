package io.huiyin.api.deadline;

/** What is owed. */
public enum ObligationKind {
    /** The answer to the citizen (draft art. 19, or the house rule for other matters). */
    REPLY_TO_CITIZEN
}
