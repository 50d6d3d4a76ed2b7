package io.huiyin.ledger;

import io.huiyin.ledger.chain.Chain;
import io.huiyin.ledger.reader.EventReading;
import io.huiyin.ledger.reader.HeadWatch;
import io.huiyin.ledger.writer.LedgerWriter;
import io.huiyin.ledger.writer.StreamHeads;
import io.huiyin.storage.Block;
import io.huiyin.storage.LedgerStanding;
import io.huiyin.verifier.chain.ChainPoint;
import io.huiyin.verifier.format.AlgorithmSuite;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store on the ledger. Publishing returns when the events are durable. All events of a unit of work are
 * stored together when it commits, or none. Tokens are {@code GlobalSequenceTrackingToken}s whose index is the
 * position.
 *
 * <p>Besides Axon's own errors, publishing throws {@link LedgerBusyException}, {@link AppendOutcomeUnknownException} and
 * {@link LedgerException}.
 */
public final class LedgerEventStore extends AbstractEventStore implements AutoCloseable {

    private final LedgerSettings settings;
    private final Chain chain;
    private final EventReading reading;
    private final LedgerStorageEngine engine;
    private final LedgerWriter writer;
    private final HeadWatch watch;

    private LedgerEventStore(Parts parts) {
        super(parts);
        this.settings = parts.settings;
        this.chain = parts.chain;
        this.reading = parts.reading;
        this.engine = parts.engine;
        this.writer = parts.writer;
        this.watch = HeadWatch.start(chain, settings.limits().pollInterval());
    }

    /**
     * Opens a ledger; a new store gets its first block.
     *
     * @throws LedgerDamagedException if what is stored is not a sound ledger of this suite
     * @throws io.huiyin.storage.StorageException if the store cannot be read or written
     */
    public static LedgerEventStore open(LedgerSettings settings) {
        return new LedgerEventStore(new Parts(settings, new LedgerOpening(settings).open()));
    }

    /** Hash of block 0 in hex: names this ledger for ever. */
    public String ledgerId() {
        return chain.genesis().ledgerIdHex();
    }

    /** The algorithms of this ledger. */
    public AlgorithmSuite suite() {
        return chain.genesis().suite();
    }

    /** The place after the newest block, also of other processes. */
    public ChainPoint headPoint() {
        return newest();
    }

    /** Position of the newest event, also of other processes; -1 when there is none. */
    public long headPosition() {
        return newest().nextPosition() - 1;
    }

    /** The newest position and its block, also of other processes. */
    public LedgerStanding head() {
        ChainPoint newest = newest();
        return new LedgerStanding(ledgerId(), newest.nextPosition() - 1, newest.hashHex());
    }

    /**
     * A position with the block that holds it.
     *
     * @param position -1 for before the first event
     * @throws IllegalArgumentException if there is no such position
     */
    public LedgerStanding standingAt(long position) {
        if (position == -1) {
            return new LedgerStanding(ledgerId(), -1, ledgerId());
        }
        Block block = settings.blocks()
                .blockOf(position)
                .orElseThrow(() -> new IllegalArgumentException("The ledger has no position " + position));
        ChainPoint point = LedgerDamagedException.unlessSound(() -> ChainPoint.after(block.header()));
        return new LedgerStanding(ledgerId(), position, point.hashHex());
    }

    /**
     * Opens a stream of all events after a token. It supports availability callbacks, checks the chain while reading,
     * and throws {@link LedgerDamagedException} from then on when it meets something it cannot read.
     *
     * @param trackingToken the last event seen, also wrapped; null for the very beginning
     * @throws LedgerException if the token lies beyond the ledger's end
     */
    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        return watch.openStream(
                settings.blocks(),
                LedgerTokens.positionAfter(trackingToken),
                settings.limits().readBytes(),
                reading);
    }

    @Override
    public TrackingToken createTokenSince(Duration duration) {
        return createTokenAt(settings.clock().instant().minus(duration));
    }

    /** How many events wait for their block just now. */
    public long waitingEvents() {
        return writer.waitingEvents();
    }

    /** What this process has written since it began. */
    public LedgerFigures figures() {
        return writer.figures();
    }

    /** Stops writing and ends every stream; appends that wait are refused. The block store stays open. */
    @Override
    public void close() {
        writer.close();
        watch.close();
    }

    @Override
    protected void commit(List<? extends EventMessage<?>> events) {
        super.commit(events);
        engine.appendStaged(queuedMessages().size());
    }

    private ChainPoint newest() {
        return LedgerDamagedException.unlessSound(chain::catchUp);
    }

    /** What a store is made of, in the shape Axon's constructor wants. */
    private static final class Parts extends AbstractEventStore.Builder {
        private final LedgerSettings settings;
        private final Chain chain;
        private final EventReading reading;
        private final LedgerWriter writer;
        private final LedgerStorageEngine engine;

        Parts(LedgerSettings settings, Chain chain) {
            this.settings = settings;
            this.chain = chain;
            this.reading = new EventReading(settings.serializer(), settings.upcaster());
            StreamHeads heads = new StreamHeads();
            this.writer = LedgerWriter.start(settings, chain, heads, reading::handOn);
            this.engine = new LedgerStorageEngine(
                    settings,
                    chain.genesis().suite(),
                    reading,
                    new Snapshots(settings, chain),
                    heads,
                    new LedgerTokens(settings.blocks(), chain, settings.limits().readBytes()),
                    writer::append);
            storageEngine(engine);
        }
    }
}
