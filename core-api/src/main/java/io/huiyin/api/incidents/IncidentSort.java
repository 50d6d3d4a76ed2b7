package io.huiyin.api.incidents;

/** The order of a list. */
public enum IncidentSort {
    /** The strictest running deadline first; then open ones without a clock, then closed ones. */
    DUE_FIRST,
    /** The newest detection first. */
    NEWEST_FIRST,
    /** Best match first; only with a search text. */
    BEST_MATCH
}
