package io.huiyin.api.delivery;

/** Which messages, and in which order. */
public enum DeliveryList {
    /** To be sent, the next first (待发送). */
    WAITING,
    /** Dead, waiting for a person, the longest dead first (待处理). */
    DEAD,
    /** Sent, given up or come back, the latest first (已办). */
    ENDED
}
