package io.huiyin.query;

import io.huiyin.api.DomainEvent;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.storage.LedgerStanding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MetaData;

/** A ledger in memory: dense positions, blocks of ten events, readers told at once. */
public final class MemoryLedger implements EventStore, LedgerPosition {

    private static final int BLOCK = 10;

    private final String ledgerId;
    private final List<TrackedEventMessage<?>> events = new ArrayList<>();
    private final Map<String, Long> nextSequence = new HashMap<>();
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();

    public MemoryLedger(String ledgerId) {
        this.ledgerId = ledgerId;
    }

    /** Another ledger that begins with the same events. */
    public static MemoryLedger copy(String ledgerId, List<TrackedEventMessage<?>> events) {
        MemoryLedger copy = new MemoryLedger(ledgerId);
        copy.events.addAll(events);
        return copy;
    }

    /** Appends an event; its position. */
    public synchronized long append(
            String stream, DomainEvent event, Instant recordedAt, Map<String, String> metaData) {
        long sequence = nextSequence.merge(stream, 0L, (next, none) -> next + 1);
        long position = events.size();
        events.add(new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                new GenericDomainEventMessage<>(
                        stream.substring(0, stream.indexOf('-')),
                        stream,
                        sequence,
                        event,
                        MetaData.from(metaData),
                        "event-" + position,
                        recordedAt)));
        notifyAll();
        callbacks.forEach(Runnable::run);
        return position;
    }

    /** Appends an event that the house itself made. */
    public long append(String stream, DomainEvent event, Instant recordedAt) {
        return append(
                stream, event, recordedAt, Envelope.system("test", Origin.LIVE).toMetaData());
    }

    /** What another ledger went on with happens here too. */
    public synchronized void goesOnWith(List<TrackedEventMessage<?>> more) {
        events.addAll(more);
        notifyAll();
        callbacks.forEach(Runnable::run);
    }

    /** Events from one position to before another. */
    public synchronized List<TrackedEventMessage<?>> between(long from, long to) {
        return List.copyOf(events.subList((int) from, (int) to));
    }

    /** All events. */
    public synchronized List<TrackedEventMessage<?>> all() {
        return List.copyOf(events);
    }

    @Override
    public String ledgerId() {
        return ledgerId;
    }

    @Override
    public synchronized long head() {
        return events.size() - 1L;
    }

    @Override
    public LedgerStanding standingAt(long position) {
        if (position > head()) {
            throw new IllegalArgumentException("beyond the head");
        }
        return new LedgerStanding(ledgerId, position, "block-" + Math.floorDiv(position, BLOCK));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
        return new Reader(token == null ? 0 : token.position().orElse(-1) + 1);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void publish(List<? extends EventMessage<?>> published) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> processor) {
        return () -> true;
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super EventMessage<?>> dispatchInterceptor) {
        return () -> true;
    }

    private synchronized Optional<TrackedEventMessage<?>> at(long position) {
        return position < events.size() ? Optional.of(events.get((int) position)) : Optional.empty();
    }

    private synchronized boolean waitFor(long position, long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        while (position >= events.size()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private final class Reader implements BlockingStream<TrackedEventMessage<?>> {

        private long next;
        private Runnable callback = () -> {};

        private Reader(long next) {
            this.next = next;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return at(next);
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return waitFor(next, unit.toNanos(timeout));
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            waitFor(next, Long.MAX_VALUE / 2);
            return at(next++).orElseThrow();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable onAvailable) {
            callback = onAvailable;
            callbacks.add(onAvailable);
            return true;
        }

        @Override
        public void close() {
            callbacks.remove(callback);
        }
    }
}
