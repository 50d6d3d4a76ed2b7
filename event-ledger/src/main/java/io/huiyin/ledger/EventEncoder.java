package io.huiyin.ledger;

import io.huiyin.ledger.writer.PreparedEvent;
import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.EventRecord;
import io.huiyin.verifier.format.TreeHasher;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** Turns Axon's events into records. */
final class EventEncoder {

    private final Serializer serializer;
    private final AlgorithmSuite suite;

    EventEncoder(Serializer serializer, AlgorithmSuite suite) {
        this.serializer = serializer;
        this.suite = suite;
    }

    /** Encodes and hashes on the caller's thread, so that the writer need not. */
    List<PreparedEvent> prepare(List<? extends EventMessage<?>> events) {
        TreeHasher hasher = new TreeHasher(suite);
        return events.stream().map(event -> prepare(event, hasher)).toList();
    }

    private PreparedEvent prepare(EventMessage<?> event, TreeHasher hasher) {
        EventRecord record = record(event);
        return PreparedEvent.of(record, asReadersWillSeeIt(event, record), hasher);
    }

    /** A message of its own: the one published keeps its serialized form, and may find its aggregate's id late. */
    private static EventMessage<?> asReadersWillSeeIt(EventMessage<?> event, EventRecord record) {
        return record.ofAggregate()
                ? new GenericDomainEventMessage<>(
                        record.aggregateType(),
                        record.stream(),
                        record.sequence(),
                        event.getPayload(),
                        event.getMetaData(),
                        record.eventId(),
                        record.recordedAt())
                : new GenericEventMessage<>(
                        record.eventId(), event.getPayload(), event.getMetaData(), record.recordedAt());
    }

    /** The record of one event or snapshot. */
    EventRecord record(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domainEvent
                ? record(
                        event,
                        Objects.requireNonNullElse(domainEvent.getType(), ""),
                        domainEvent.getAggregateIdentifier(),
                        domainEvent.getSequenceNumber())
                : record(event, "", EventRecord.streamOfLoneEvent(event.getIdentifier()), 0);
    }

    private EventRecord record(EventMessage<?> event, String aggregateType, String stream, long sequence) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metaData = event.serializeMetaData(serializer, byte[].class);
        return new EventRecord(
                event.getIdentifier(),
                payload.getType().getName(),
                Objects.requireNonNullElse(payload.getType().getRevision(), ""),
                aggregateType,
                stream,
                sequence,
                event.getTimestamp(),
                metaData.getData(),
                payload.getData());
    }
}
