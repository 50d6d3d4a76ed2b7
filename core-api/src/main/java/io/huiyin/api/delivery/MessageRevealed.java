package io.huiyin.api.delivery;

import io.huiyin.api.CaseId;
import io.huiyin.api.sealing.SealedText;
import org.axonframework.serialization.Revision;

/** Somebody read a message to a citizen; the envelope says who. */
@Revision("1")
public record MessageRevealed(CaseId caseId, DeliveryId deliveryId, SealedText purpose) implements DeliveryEvent {}
