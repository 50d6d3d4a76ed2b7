package io.huiyin.api.delivery;

import io.huiyin.api.CaseId;
import io.huiyin.api.sealing.SealedText;
import org.axonframework.serialization.Revision;

/**
 * A message came back after it had been handed over.
 *
 * @param round which sending of the message came back, from 1
 * @param reason what the returned mail says; sealed, for it likes to repeat the address
 */
@Revision("1")
public record DeliveryBounced(CaseId caseId, DeliveryId deliveryId, int round, SealedText reason)
        implements DeliveryEvent {}
