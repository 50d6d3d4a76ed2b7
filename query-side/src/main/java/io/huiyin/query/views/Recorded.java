package io.huiyin.query.views;

import io.huiyin.api.envelope.Envelope;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;

/**
 * How an event stands in the ledger; event handlers take it as a parameter.
 *
 * @param position the event's position in the ledger
 * @param sequence its sequence number in its stream, from 0
 * @param recordedAt when it was recorded
 * @param metaData its envelope and what was added on the way
 */
public record Recorded(long position, long sequence, Instant recordedAt, MetaData metaData) {

    /**
     * Reads it from a tracked event.
     *
     * @throws IllegalArgumentException if the event has no position or belongs to no stream
     */
    public static Recorded of(TrackedEventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> domainEvent)) {
            throw new IllegalArgumentException("Event " + message.getIdentifier() + " belongs to no stream");
        }
        return new Recorded(
                positionOf(message), domainEvent.getSequenceNumber(), message.getTimestamp(), message.getMetaData());
    }

    /**
     * The event's position in the ledger.
     *
     * @throws IllegalArgumentException if its token has none
     */
    public static long positionOf(TrackedEventMessage<?> message) {
        return message.trackingToken()
                .position()
                .orElseThrow(
                        () -> new IllegalArgumentException("Event " + message.getIdentifier() + " has no position"));
    }

    /** Who did it, in which role, for whom. */
    public Envelope envelope() {
        return Envelope.from(metaData);
    }

    /** When it happened in the world, if the envelope says so. */
    public Optional<Instant> occurredAt() {
        return Optional.ofNullable(metaData.get(Envelope.OCCURRED_AT))
                .map(Object::toString)
                .map(Instant::parse);
    }
}
