package io.huiyin.api.trail;

/** Which way one reads the ledger. Its order is that of positions, never that of clocks. */
public enum TrailDirection {
    /** From older to newer events. */
    ONWARDS,
    /** From newer to older events. */
    BACKWARDS
}
