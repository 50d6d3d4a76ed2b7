package io.huiyin.command.delivery;

import io.huiyin.api.delivery.HoldSending;
import io.huiyin.api.delivery.ReleaseSending;
import io.huiyin.api.delivery.SendingHeld;
import io.huiyin.api.delivery.SendingId;
import io.huiyin.api.delivery.SendingReleased;
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
 * Whether messages leave the house at all. A restore may have stopped them without a word here, so a release is never
 * refused for want of a hold.
 */
public class Sending {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable SendingId sendingId;

    private RecentCommands recent = RecentCommands.NONE;

    /** For Axon; it begins with its first event. */
    Sending() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(HoldSending command, Envelope asker, DeliveryDesk desk) {
        desk.once(command, asker, recent, digest -> desk.hold(command, digest));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReleaseSending command, Envelope asker, DeliveryDesk desk) {
        desk.once(command, asker, recent, digest -> desk.release(command, digest));
    }

    @EventSourcingHandler
    void on(SendingHeld event, MetaData metaData) {
        remember(metaData);
    }

    @EventSourcingHandler
    void on(SendingReleased event, MetaData metaData) {
        remember(metaData);
    }

    private void remember(MetaData metaData) {
        sendingId = SendingId.OF_THE_HOUSE;
        recent = recent.with(metaData);
    }
}
