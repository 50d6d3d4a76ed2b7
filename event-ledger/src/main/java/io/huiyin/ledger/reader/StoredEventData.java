package io.huiyin.ledger.reader;

import io.huiyin.verifier.format.EventRecord;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** A record as Axon reads it, one of an aggregate's events. */
public final class StoredEventData implements DomainEventData<byte[]> {

    private final EventRecord event;

    /** The same event in Axon's words. */
    public StoredEventData(EventRecord event) {
        this.event = event;
    }

    @Override
    public String getType() {
        return event.aggregateType();
    }

    @Override
    public String getAggregateIdentifier() {
        return event.stream();
    }

    @Override
    public long getSequenceNumber() {
        return event.sequence();
    }

    @Override
    public String getEventIdentifier() {
        return event.eventId();
    }

    @Override
    public Instant getTimestamp() {
        return event.recordedAt();
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return metaData(event);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return payload(event);
    }

    static SerializedObject<byte[]> metaData(EventRecord event) {
        return new SerializedMetaData<>(event.metaData(), byte[].class);
    }

    @SuppressWarnings("NullAway") // Axon calls a missing revision null, but its constructor is not annotated so
    static SerializedObject<byte[]> payload(EventRecord event) {
        String revision = event.revision().isEmpty() ? null : event.revision();
        return new SimpleSerializedObject<>(event.payload(), byte[].class, event.type(), revision);
    }
}
