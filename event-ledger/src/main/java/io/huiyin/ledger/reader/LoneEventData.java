package io.huiyin.ledger.reader;

import io.huiyin.verifier.format.EventRecord;
import java.time.Instant;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;

/** A record as Axon reads it, of an event outside aggregates. */
final class LoneEventData implements TrackedEventData<byte[]> {

    private final TrackingToken token;
    private final EventRecord event;

    LoneEventData(TrackingToken token, EventRecord event) {
        this.token = token;
        this.event = event;
    }

    @Override
    public TrackingToken trackingToken() {
        return token;
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
        return StoredEventData.metaData(event);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return StoredEventData.payload(event);
    }
}
