package io.huiyin.api.health;

/** What the house watches about itself. */
public enum HealthSubject {
    /** This node and the work it does. */
    NODE,
    /** The other nodes over the same storage. */
    NEIGHBOURS,
    /** What case files, incident files, units and accounts are read from. */
    VIEWS,
    /** What lists and searches are read from. */
    SEARCH,
    /** The watch over running deadlines. */
    DEADLINES,
    /** Whether the working calendar reaches over the turn of the year. */
    CALENDAR,
    /** Messages on their way. */
    MESSAGES,
    /** The way out for mail. */
    MAIL,
    /** Whether the ledger is proved. */
    LEDGER,
    /** Whether the ledger is signed in time, and the signature leaves the house. */
    CHECKPOINTS,
    /** Where everything is kept. */
    STORAGE,
    /** Room on the disk of the data directory. */
    DISK
}
