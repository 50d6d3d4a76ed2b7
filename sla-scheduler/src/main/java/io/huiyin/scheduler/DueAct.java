package io.huiyin.scheduler;

/** What is done about a milestone. */
public enum DueAct {
    /** Before its instant, those hear of it whose desk will be empty then. */
    FOREWARN,
    /** At its instant, it goes on record. */
    RECORD
}
