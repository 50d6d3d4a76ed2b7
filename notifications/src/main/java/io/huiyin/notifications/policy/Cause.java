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

    /** The one delivery it brings to a recipient. */
    DeliveryId deliveryTo(Recipient recipient) {
        return DeliveryId.of(stream + "@" + sequence, recipient.keyPart());
    }
}
