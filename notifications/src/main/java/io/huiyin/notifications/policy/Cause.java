package io.huiyin.notifications.policy;

import io.huiyin.api.CaseId;
import io.huiyin.api.delivery.DeliveryId;
import io.huiyin.api.envelope.Origin;
import io.huiyin.notifications.Recipient;
import java.time.Instant;

/**
 * The event because of which somebody is told.
 *
 * @param sequence its number within its stream
 * @param position its position in the ledger
 * @param at when it was recorded
 */
public record Cause(String stream, long sequence, long position, Instant at, Origin origin) {

    /** The case whose stream it is on. */
    public CaseId caseId() {
        return new CaseId(stream);
    }

    /** The one delivery it brings with something to tell; a matter of the house may concern several units at once. */
    DeliveryId deliveryOf(Telling telling) {
        Recipient recipient = telling.recipient();
        String keyPart = telling.about().caseId().isOfTheHouse() && recipient.unit() != null
                ? recipient.keyPart() + ":" + recipient.unit()
                : recipient.keyPart();
        return DeliveryId.of(stream + "@" + sequence, keyPart);
    }
}
