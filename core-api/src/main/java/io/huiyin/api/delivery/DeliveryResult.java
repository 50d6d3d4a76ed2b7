package io.huiyin.api.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one message.
 *
 * @param at when
 * @param messageId the Message-ID it was sent under, without angle brackets; absent when it never was
 * @param contentDigest SHA-256 in hex of the text handed over (UTF-8, subject, line feed, body); absent when none was
 * @param trouble what stood in the way, if something did
 */
public record DeliveryResult(
        DeliveryId deliveryId,
        Occasion occasion,
        RecipientKind recipient,
        DeliveryOutcome outcome,
        Instant at,
        @Nullable String messageId,
        @Nullable String contentDigest,
        @Nullable Trouble trouble) {}
