package io.huiyin.api.delivery;

import io.huiyin.api.CaseId;
import org.axonframework.serialization.Revision;

/**
 * A person asked to send a dead message once more.
 *
 * @param round which death of the message it answers, from 1
 */
@Revision("1")
public record DeliveryRetried(CaseId caseId, DeliveryId deliveryId, int round) implements DeliveryEvent {}
