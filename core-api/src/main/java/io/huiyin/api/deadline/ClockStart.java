package io.huiyin.api.deadline;

/** Why a clock starts where it starts. */
public enum ClockStart {
    /** The first receipt by the hotline, whoever handles the case later. */
    RECEIVED,
    /** The instant the incident happened. */
    OCCURRED,
    /** The instant anybody first noticed the incident. */
    DETECTED,
    /** The instant the unit whose clock it is got the complaint. */
    DISPATCHED,
    /** The instant those responsible learned of the incident. */
    LEARNED,
    /** The instant somebody judged how grave the incident is; shown, but no clock ever starts there. */
    JUDGED,
    /** The instant handling of the incident ended. */
    HANDLED
}
