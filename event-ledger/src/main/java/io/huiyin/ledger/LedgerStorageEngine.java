package io.huiyin.ledger;

import io.huiyin.ledger.reader.EventReading;
import io.huiyin.ledger.writer.PreparedEvent;
import io.huiyin.ledger.writer.StreamHeads;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.PositionedRecord;
import io.huiyin.verifier.format.AlgorithmSuite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What {@code AbstractEventStore} asks of storage. Events are encoded when the unit of work prepares its commit, so
 * that one that cannot be written fails it there, and stored all together when it commits.
 */
final class LedgerStorageEngine implements EventStorageEngine {

    private static final int EVENTS_AT_ONCE = 256;

    private final BlockStore blocks;
    private final EventEncoder encoder;
    private final EventReading reading;
    private final Snapshots snapshots;
    private final StreamHeads heads;
    private final LedgerTokens tokens;
    private final Consumer<List<PreparedEvent>> writer;
    private final String stagedKey = "ledger-staged-" + System.identityHashCode(this);

    LedgerStorageEngine(
            LedgerSettings settings,
            AlgorithmSuite suite,
            EventReading reading,
            Snapshots snapshots,
            StreamHeads heads,
            LedgerTokens tokens,
            Consumer<List<PreparedEvent>> writer) {
        this.blocks = settings.blocks();
        this.encoder = new EventEncoder(settings.serializer(), suite);
        this.reading = reading;
        this.snapshots = snapshots;
        this.heads = heads;
        this.tokens = tokens;
        this.writer = writer;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        List<PreparedEvent> prepared = encoder.prepare(events);
        if (CurrentUnitOfWork.isStarted()) {
            staged(CurrentUnitOfWork.get()).addAll(prepared);
        } else {
            writer.accept(prepared);
        }
    }

    /**
     * Stores everything this unit of work has published, as one append.
     *
     * @param published how many events that must be
     * @throws LedgerException if one was published too late in the commit to be prepared
     */
    void appendStaged(int published) {
        if (CurrentUnitOfWork.isStarted()) {
            Staged staged = staged(CurrentUnitOfWork.get());
            if (published > staged.prepared()) {
                // Axon itself would lose such an event without a word.
                throw new LedgerException("An event was published after the unit of work had prepared its commit");
            }
            writer.accept(staged.takeAll());
        }
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(snapshot);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return snapshots.read(aggregateIdentifier);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return reading.ofStream(records(aggregateIdentifier, firstSequenceNumber));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken trackingToken, boolean mayBlock) {
        throw new UnsupportedOperationException("The ledger is followed through openStream");
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        long last = new LastSequence(blocks, heads).of(aggregateIdentifier);
        return last < 0 ? Optional.empty() : Optional.of(last);
    }

    @Override
    public TrackingToken createTailToken() {
        return tokens.tail();
    }

    @Override
    public TrackingToken createHeadToken() {
        return tokens.head();
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return tokens.at(dateTime);
    }

    private Staged staged(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(stagedKey, key -> new Staged());
    }

    /** Events of a unit of work that are ready to be stored. */
    private static final class Staged {
        private final List<PreparedEvent> waiting = new ArrayList<>();
        private int prepared;

        void addAll(List<PreparedEvent> events) {
            waiting.addAll(events);
            prepared += events.size();
        }

        /** How many were ever added. */
        int prepared() {
            return prepared;
        }

        List<PreparedEvent> takeAll() {
            List<PreparedEvent> all = List.copyOf(waiting);
            waiting.clear();
            return all;
        }
    }

    /** Pages through a stream; each page is read when the one before it is used up. */
    private Stream<PositionedRecord> records(String stream, long firstSequence) {
        return Stream.iterate(
                        Page.read(blocks, stream, firstSequence), page -> !page.isEmpty(), page -> page.next(blocks))
                .peek(page -> heads.saw(stream, page.lastSequence()))
                .flatMap(page -> page.records().stream());
    }

    /** Some events of a stream, without holes. */
    private record Page(String stream, long firstSequence, List<PositionedRecord> records) {

        static Page read(BlockStore blocks, String stream, long firstSequence) {
            return new Page(stream, firstSequence, blocks.readStream(stream, firstSequence, EVENTS_AT_ONCE));
        }

        boolean isEmpty() {
            return records.isEmpty();
        }

        long lastSequence() {
            return firstSequence + records.size() - 1;
        }

        Page next(BlockStore blocks) {
            return records.size() < EVENTS_AT_ONCE
                    ? new Page(stream, lastSequence() + 1, List.of())
                    : read(blocks, stream, lastSequence() + 1);
        }
    }
}
