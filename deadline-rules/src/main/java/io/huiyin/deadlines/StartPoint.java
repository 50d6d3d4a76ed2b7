package io.huiyin.deadlines;

/** What starts a clock. There is no "judged major": judging late must not win time. */
public enum StartPoint {
    /** The first receipt of a complaint, whoever handles it later. */
    RECEIVED,
    /** A complaint was given to the unit whose clock it is. */
    DISPATCHED,
    /** The incident happened. */
    OCCURRED,
    /** Somebody in the organisation, or its contractor, first noticed the incident. */
    DETECTED,
    /** The organisation found or was told of the incident. */
    LEARNED,
    /** Handling of the incident ended. */
    HANDLED
}
