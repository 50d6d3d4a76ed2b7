package io.huiyin.notifications.delivery;

import io.huiyin.api.delivery.DeliveryId;

/**
 * A delivery that this node has to itself for a while.
 *
 * @param record as it is while this node tries it
 * @param bytes the record as it is stored; a step is taken only from these
 */
@SuppressWarnings("ArrayRecordComponent") // what is compared is the store's, never two claims
public record Claim(DeliveryId id, DeliveryRecord record, byte[] bytes) {}
