package io.huiyin.api.complaint;

/** The way a complaint came in. */
public enum Channel {
    PHONE,
    WEB,
    APP,
    EMAIL,
    LETTER,
    VISIT
}
