package io.huiyin.ledger;

import io.huiyin.ledger.chain.Chain;
import io.huiyin.ledger.reader.EventReading;
import io.huiyin.ledger.reader.StoredEventData;
import io.huiyin.storage.BlockStore.Snapshot;
import io.huiyin.storage.PositionedRecord;
import io.huiyin.verifier.format.EventRecord;
import io.huiyin.verifier.format.FormatException;
import io.huiyin.verifier.format.TreeHasher;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Snapshots of aggregates: each names the ledger and the very event it stands on, and is used only if that event is
 * stored at that place.
 *
 * <p>Bytes: version (1), ledger id, leaf hash of the last event taken in, record of the state.
 */
final class Snapshots {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final byte VERSION = 1;

    private final LedgerSettings settings;
    private final Chain chain;
    private final EventEncoder encoder;

    Snapshots(LedgerSettings settings, Chain chain) {
        this.settings = settings;
        this.chain = chain;
        this.encoder =
                new EventEncoder(settings.snapshotSerializer(), chain.genesis().suite());
    }

    void store(DomainEventMessage<?> snapshot) {
        String stream = snapshot.getAggregateIdentifier();
        long sequence = snapshot.getSequenceNumber();
        Optional<PositionedRecord> last = event(stream, sequence);
        if (last.isEmpty()) {
            LOG.warn("No snapshot of {} was kept: its event {} is not stored", stream, sequence);
            return;
        }
        byte[] state = encoder.record(snapshot).encode();
        byte[] leaf = leaf(last.get());
        byte[] ledgerId = chain.genesis().ledgerId();
        byte[] bytes = ByteBuffer.allocate(1 + ledgerId.length + leaf.length + state.length)
                .put(VERSION)
                .put(ledgerId)
                .put(leaf)
                .put(state)
                .array();
        settings.blocks()
                .storeSnapshot(new Snapshot(stream, sequence, last.get().position(), bytes));
    }

    /** The snapshot of a stream, if there is one that may be used. Why one may not is logged. */
    Optional<DomainEventMessage<?>> read(String stream) {
        try {
            return settings.blocks().readSnapshot(stream).flatMap(this::message);
        } catch (RuntimeException e) {
            // A snapshot is never authority: without it the whole stream is read.
            LOG.warn("The snapshot of {} cannot be used: {}", stream, e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<DomainEventMessage<?>> message(Snapshot snapshot) {
        EventRecord state = stateIn(snapshot);
        StoredEventData data = new StoredEventData(state);
        if (!settings.snapshotFilter().allow(data)) {
            return Optional.empty();
        }
        DomainEventStream read = EventStreamUtils.upcastAndDeserializeDomainEvents(
                Stream.of(data), settings.snapshotSerializer(), settings.upcaster());
        return read.hasNext() ? Optional.of(EventReading.readNow(read.next())) : Optional.empty();
    }

    private EventRecord stateIn(Snapshot snapshot) {
        byte[] ledgerId = chain.genesis().ledgerId();
        ByteBuffer bytes = ByteBuffer.wrap(snapshot.bytes());
        if (bytes.remaining() < 1 + 2 * ledgerId.length || bytes.get() != VERSION) {
            throw new FormatException("it is of another version");
        }
        if (!Arrays.equals(take(bytes, ledgerId.length), ledgerId)) {
            throw new FormatException("it is of another ledger");
        }
        byte[] leaf = take(bytes, ledgerId.length);
        EventRecord state = EventRecord.decode(take(bytes, bytes.remaining()));
        requireStandsOn(snapshot, state, leaf);
        return state;
    }

    private void requireStandsOn(Snapshot snapshot, EventRecord state, byte[] leaf) {
        if (!state.stream().equals(snapshot.stream()) || state.sequence() != snapshot.sequence()) {
            throw new FormatException("it is of another stream");
        }
        PositionedRecord last = event(snapshot.stream(), snapshot.sequence())
                .orElseThrow(() -> new FormatException("it is newer than the ledger"));
        if (last.position() != snapshot.position() || !Arrays.equals(leaf(last), leaf)) {
            throw new FormatException("it stands on another event");
        }
    }

    private Optional<PositionedRecord> event(String stream, long sequence) {
        List<PositionedRecord> found = settings.blocks().readStream(stream, sequence, 1);
        return found.stream().findFirst();
    }

    private byte[] leaf(PositionedRecord event) {
        return new TreeHasher(chain.genesis().suite()).leaf(event.record().bytes());
    }

    private static byte[] take(ByteBuffer bytes, int length) {
        byte[] taken = new byte[length];
        bytes.get(taken);
        return taken;
    }
}
