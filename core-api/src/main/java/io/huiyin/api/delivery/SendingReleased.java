package io.huiyin.api.delivery;

import org.axonframework.serialization.Revision;

/**
 * What was held back is sent, and everything after it.
 *
 * @param reason why; about the house and no citizen
 */
@Revision("1")
public record SendingReleased(String reason) implements DeliveryEvent {}
