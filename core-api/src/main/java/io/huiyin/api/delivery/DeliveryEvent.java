package io.huiyin.api.delivery;

import io.huiyin.api.DomainEvent;

/** What has happened to messages, as far as the ledger has to know. */
public sealed interface DeliveryEvent extends DomainEvent
        permits DeliveriesRecorded,
                DeliveryRetried,
                DeliveryGivenUp,
                DeliveryBounced,
                MessageRevealed,
                SendingHeld,
                SendingReleased {}
