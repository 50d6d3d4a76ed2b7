package io.huiyin.api.envelope;

/** Where a fact comes from, which decides whether anybody is warned or told because of it. */
public enum Origin {
    /** Happened in this house. */
    LIVE,
    /** Loaded from an older system: shown and counted, never warned about, escalated or told. */
    IMPORT,
    /** Part of an exercise. */
    DRILL
}
