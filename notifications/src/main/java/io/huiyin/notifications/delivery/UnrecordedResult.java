package io.huiyin.notifications.delivery;

import io.huiyin.api.delivery.DeliveryId;
import io.huiyin.api.delivery.DeliveryOutcome;
import io.huiyin.api.delivery.DeliveryResult;
import io.huiyin.api.delivery.Occasion;
import io.huiyin.api.delivery.RecipientKind;
import io.huiyin.api.delivery.Trouble;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A result on its way into the ledger.
 *
 * @param stream whose stream it is recorded on
 */
public record UnrecordedResult(String stream, boolean drill, DeliveryResult result) {

    /** The same in the kept state's plain form. */
    record Stored(
            String stream,
            boolean drill,
            String deliveryId,
            Occasion occasion,
            RecipientKind recipient,
            DeliveryOutcome outcome,
            Instant at,
            @Nullable String messageId,
            @Nullable String contentDigest,
            @Nullable Trouble trouble) {

        UnrecordedResult opened() {
            return new UnrecordedResult(
                    stream,
                    drill,
                    new DeliveryResult(
                            new DeliveryId(deliveryId),
                            occasion,
                            recipient,
                            outcome,
                            at,
                            messageId,
                            contentDigest,
                            trouble));
        }
    }

    Stored stored() {
        return new Stored(
                stream,
                drill,
                result.deliveryId().value(),
                result.occasion(),
                result.recipient(),
                result.outcome(),
                result.at(),
                result.messageId(),
                result.contentDigest(),
                result.trouble());
    }
}
