package io.huiyin.api.notice;

/** How far a notice has come. */
public enum NoticeStatus {
    /** Written, and perhaps with recipients, but nobody is told yet. */
    DRAFT,
    /** Batches go out. */
    RUNNING,
    /** A person stopped it; no further batch goes out until a person lets it go on. */
    STOPPED,
    /** Every recipient was told, or given up. */
    FINISHED
}
