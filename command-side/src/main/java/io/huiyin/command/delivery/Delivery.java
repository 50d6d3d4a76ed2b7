package io.huiyin.command.delivery;

import io.huiyin.api.delivery.DeliveryBounced;
import io.huiyin.api.delivery.DeliveryGivenUp;
import io.huiyin.api.delivery.DeliveryId;
import io.huiyin.api.delivery.DeliveryRetried;
import io.huiyin.api.delivery.GiveUpDelivery;
import io.huiyin.api.delivery.MessageRevealed;
import io.huiyin.api.delivery.RecordBounce;
import io.huiyin.api.delivery.RetryDelivery;
import io.huiyin.api.delivery.RevealMessage;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.command.repeat.RecentCommands;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What people did about one message to one recipient. It begins with the first thing anybody does; where the message
 * stands, those who send it know.
 */
public class Delivery {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable DeliveryId deliveryId;

    private RecentCommands recent = RecentCommands.NONE;

    /** For Axon; it begins with its first event. */
    Delivery() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RetryDelivery command, Envelope asker, DeliveryDesk desk) {
        desk.once(command, asker, recent, digest -> desk.retry(command, digest));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(GiveUpDelivery command, Envelope asker, DeliveryDesk desk) {
        desk.once(command, asker, recent, digest -> desk.giveUp(command, digest));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordBounce command, Envelope asker, DeliveryDesk desk) {
        desk.once(command, asker, recent, digest -> desk.bounce(command, digest));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RevealMessage command, Envelope asker, DeliveryDesk desk) {
        desk.once(command, asker, recent, digest -> desk.reveal(command, digest));
    }

    @EventSourcingHandler
    void on(DeliveryRetried event, MetaData metaData) {
        remember(event.deliveryId(), metaData);
    }

    @EventSourcingHandler
    void on(DeliveryGivenUp event, MetaData metaData) {
        remember(event.deliveryId(), metaData);
    }

    @EventSourcingHandler
    void on(DeliveryBounced event, MetaData metaData) {
        remember(event.deliveryId(), metaData);
    }

    @EventSourcingHandler
    void on(MessageRevealed event, MetaData metaData) {
        remember(event.deliveryId(), metaData);
    }

    private void remember(DeliveryId id, MetaData metaData) {
        deliveryId = id;
        recent = recent.with(metaData);
    }
}
