package io.huiyin.api.delivery;

/** Which messages, and in which order. */
public enum DeliveryList {
    /** To be sent, the next first (待发送). */
    WAITING,
    /** Dead, waiting for a person, the longest dead first (待处理). */
    DEAD,
    /** Came back after they were sent, waiting for a person, the longest back first (被退回). */
    BOUNCED,
    /** Sent, confirmed or given up, the latest first (已办). */
    ENDED
}
