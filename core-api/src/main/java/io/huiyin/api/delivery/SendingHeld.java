package io.huiyin.api.delivery;

import org.axonframework.serialization.Revision;

/**
 * Nothing is sent from now on.
 *
 * @param reason why; about the house and no citizen
 */
@Revision("1")
public record SendingHeld(String reason) implements DeliveryEvent {}
