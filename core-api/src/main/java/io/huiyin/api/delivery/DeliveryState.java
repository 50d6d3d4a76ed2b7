package io.huiyin.api.delivery;

/** Where one message to one recipient stands. */
public enum DeliveryState {
    /** Waiting to be sent, for the first time or again (待发送). */
    QUEUED,
    /** Handed over to the channel, which took it (已发出). */
    SENT,
    /** The recipient confirmed it (已确认). */
    ACKNOWLEDGED,
    /** It came back after it had been handed over; a person decides (被退回). */
    BOUNCED,
    /** Not to be delivered without a person's help (发送失败). */
    DEAD,
    /** A person gave it up and said why (已放弃). */
    GIVEN_UP
}
