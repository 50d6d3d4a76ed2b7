package io.huiyin.api.delivery;

import io.huiyin.api.sealing.ClearText;
import org.jspecify.annotations.Nullable;

/**
 * One message to one recipient.
 *
 * @param reading whether its words are here, and why not
 * @param messageId the Message-ID it goes out under, without angle brackets
 * @param address whom it goes to; absent when its words are, or when there is no address
 * @param subject absent when the words are
 * @param body absent when the words are
 */
public record Message(
        DeliverySummary summary,
        Reading reading,
        String messageId,
        @Nullable ClearText address,
        @Nullable ClearText subject,
        @Nullable ClearText body) {

    /** Whether somebody may read the words. */
    public enum Reading {
        /** Here they are. */
        OPEN,
        /** After {@link RevealMessage}, which puts the look on record. */
        WITH_PURPOSE,
        /** Not in this role. */
        STATE_ONLY,
        /** Nobody can any more: the person was forgotten. */
        FORGOTTEN
    }
}
