package io.huiyin.api.delivery;

import io.huiyin.api.CaseId;
import io.huiyin.api.sealing.SealedText;
import org.axonframework.serialization.Revision;

/**
 * A person gave a dead message up.
 *
 * @param round which death of the message it answers, from 1
 * @param reason why
 */
@Revision("1")
public record DeliveryGivenUp(CaseId caseId, DeliveryId deliveryId, int round, SealedText reason)
        implements DeliveryEvent {}
