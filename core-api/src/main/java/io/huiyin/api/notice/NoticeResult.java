package io.huiyin.api.notice;

/** What became of the message to one person. */
public enum NoticeResult {
    /** It waits for its first try or for another one. */
    WAITING,
    /** The mail server took it. */
    HANDED_OVER,
    /** It was refused for good, at once or later. */
    BOUNCED,
    /** It was given up after several tries. */
    DEAD,
    /** The person was erased before being told. */
    ERASED;

    /** Whether nothing more is tried. */
    public boolean isSettled() {
        return this != WAITING;
    }
}
