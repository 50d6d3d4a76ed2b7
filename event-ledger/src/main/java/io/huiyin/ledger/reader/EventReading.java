package io.huiyin.ledger.reader;

import io.huiyin.ledger.LedgerDamagedException;
import io.huiyin.ledger.writer.PreparedEvent;
import io.huiyin.storage.PositionedRecord;
import io.huiyin.verifier.format.EventRecord;
import io.huiyin.verifier.format.FormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Turns stored records into Axon's messages; whatever cannot be read is an error, at once. */
public final class EventReading {

    /** What readers that keep up with each other need, at some kilobytes each. */
    private static final int RECENT_EVENTS = 16_384;

    private final Serializer serializer;
    private final EventUpcaster upcaster;
    private final RecentEvents recent = new RecentEvents(RECENT_EVENTS);

    /** Reads with this serializer after this upcaster. */
    public EventReading(Serializer serializer, EventUpcaster upcaster) {
        this.serializer = serializer;
        this.upcaster = upcaster;
    }

    /**
     * Messages with their positions as tokens, payload and metadata read already. Every reader checks the chain for
     * itself; what a record says is read once for all that come by soon after one another.
     */
    ReadEvents tracked(List<PositionedRecord> records) {
        List<TrackedEventMessage<?>> messages = new ArrayList<>(records.size());
        LedgerDamagedException damage = null;
        try {
            records.forEach(stored -> messages.addAll(recent.of(stored.position(), () -> trackedNow(stored))));
        } catch (LedgerDamagedException found) {
            damage = found;
        }
        return new ReadEvents(records.size(), messages, damage);
    }

    /**
     * Takes events that this process has just stored, so that its readers need not make messages of their bytes. What
     * is not sure to be read as it was written is left to be read.
     *
     * @param stored events that stand in the ledger one after the other
     * @param firstPosition where the first of them stands
     */
    public void handOn(List<PreparedEvent> stored, long firstPosition) {
        for (int i = 0; i < stored.size(); i++) {
            EventMessage<?> message = stored.get(i).message();
            if (message.getMetaData().values().stream().allMatch(String.class::isInstance)) {
                long position = firstPosition + i;
                recent.keep(
                        position,
                        List.of(EventUtils.asTrackedEventMessage(message, new GlobalSequenceTrackingToken(position))));
            }
        }
    }

    private List<TrackedEventMessage<?>> trackedNow(PositionedRecord stored) {
        try {
            List<TrackedEventMessage<?>> messages = EventUtils.upcastAndDeserializeTrackedEvents(
                            Stream.of(trackedData(stored)), serializer, upcaster)
                    .<TrackedEventMessage<?>>map(message -> message)
                    .toList();
            messages.forEach(EventReading::readNow);
            return messages;
        } catch (LedgerDamagedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new LedgerDamagedException(
                    "The event at position " + stored.position() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** An aggregate's events, read as they are asked for. */
    public DomainEventStream ofStream(Stream<PositionedRecord> records) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                records.map(stored -> new StoredEventData(decode(stored))), serializer, upcaster);
    }

    /**
     * Decodes a record and checks that it is filed under its own key.
     *
     * @throws LedgerDamagedException if not
     */
    public static EventRecord decode(PositionedRecord stored) {
        EventRecord event;
        try {
            event = EventRecord.decode(stored.record().bytes());
        } catch (FormatException e) {
            throw new LedgerDamagedException(
                    "The event at position " + stored.position() + " cannot be read: " + e.getMessage(), e);
        }
        if (!event.isFiledUnder(stored.record().streamKey())) {
            throw new LedgerDamagedException("The event at position " + stored.position() + " is filed under "
                    + stored.record().streamKey() + " but is " + event.streamKey());
        }
        return event;
    }

    private static TrackedEventData<byte[]> trackedData(PositionedRecord stored) {
        EventRecord event = decode(stored);
        GlobalSequenceTrackingToken token = new GlobalSequenceTrackingToken(stored.position());
        return event.ofAggregate()
                ? new TrackedDomainEventData<>(token, new StoredEventData(event))
                : new LoneEventData(token, event);
    }

    /** Otherwise it would be read in the handler, whose error handling may log and go on. */
    private static void readNow(TrackedEventMessage<?> message) {
        message.getMetaData();
        message.getPayload();
    }

    /** Reads an event of an aggregate now. */
    public static DomainEventMessage<?> readNow(DomainEventMessage<?> message) {
        message.getMetaData();
        message.getPayload();
        return message;
    }
}
