package io.huiyin.api.deadline;

/** Why a clock starts where it starts. */
public enum ClockStart {
    /** The first receipt by the hotline, whoever handles the case later. */
    RECEIVED,
    /** The instant the incident happened. */
    OCCURRED,
    /** The instant anybody first noticed the incident. */
    DETECTED
}
