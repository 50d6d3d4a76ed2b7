package io.huiyin.notifications.channel;

/** A way out of the house. Thread-safe. */
public interface Channel {

    /**
     * Hands a message over, or says why it could not. Bounded in time. What a channel throws counts as trouble that
     * passes.
     */
    Handover handOver(OutgoingMessage message);
}
