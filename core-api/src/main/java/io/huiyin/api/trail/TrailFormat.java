package io.huiyin.api.trail;

/** How the trail is downloaded. */
public enum TrailFormat {
    /** One JSON object a line, everything that is stored but for what is sealed. */
    JSON_LINES,
    /** One row an event, for spreadsheets. */
    CSV
}
