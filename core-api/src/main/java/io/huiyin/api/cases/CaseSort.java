package io.huiyin.api.cases;

/** The order of a list. */
public enum CaseSort {
    /** The least time left first; answered cases last. */
    DUE_FIRST,
    /** The newest receipt first. */
    NEWEST_FIRST,
    /** Best match first; only with a search text. */
    BEST_MATCH
}
