package io.huiyin.server.trail;

import io.huiyin.api.trail.LedgerProblem;
import io.huiyin.api.trail.LedgerProblemKind;
import io.huiyin.api.trail.LookUpEvent;
import io.huiyin.api.trail.LookUpId;
import io.huiyin.api.trail.TrailBlock;
import io.huiyin.ledger.LedgerDamagedException;
import io.huiyin.ledger.LedgerEventStore;
import io.huiyin.ledger.reader.BlockTimes;
import io.huiyin.ledger.reader.CheckedBlock;
import io.huiyin.ledger.reader.CheckedBlocks;
import io.huiyin.ledger.reader.EventReading;
import io.huiyin.query.trail.LedgerBlock;
import io.huiyin.query.trail.StoredEvent;
import io.huiyin.query.trail.TrailLedger;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.PositionedRecord;
import io.huiyin.verifier.chain.ProblemKind;
import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.BlockHeader;
import io.huiyin.verifier.format.EventRecord;
import io.huiyin.verifier.format.TreeHasher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/** Reads the trail straight from the blocks; there is no second copy. */
public final class LedgerAsTrail implements TrailLedger {

    private final LedgerEventStore events;
    private final BlockStore blocks;
    private final CheckedBlocks checked;
    private final BlockTimes times;

    /** The trail of a ledger that is kept in these blocks. */
    public LedgerAsTrail(LedgerEventStore events, BlockStore blocks) {
        this.events = events;
        this.blocks = blocks;
        this.checked = new CheckedBlocks(blocks);
        this.times = new BlockTimes(blocks);
    }

    // The newest block of the store and not of the chain as it was followed: a damaged end can be looked at too.
    @Override
    public long size() {
        return blocks.head().map(Block::nextPosition).orElse(0L);
    }

    @Override
    public long height() {
        return blocks.head().map(Block::height).orElse(0L);
    }

    @Override
    public long heightOf(long position) {
        return blocks.blockOf(position)
                .map(Block::height)
                .orElseThrow(() -> new IllegalStateException("No block of the ledger holds position " + position));
    }

    @Override
    public List<LedgerBlock> blocks(long fromHeight, int atMost) {
        List<LedgerBlock> read = new ArrayList<>(checked.read(fromHeight, atMost).stream()
                .map(LedgerAsTrail::block)
                .toList());
        if (read.size() < atMost) {
            long end = Math.min(fromHeight + atMost, height() + 1);
            while (fromHeight + read.size() < end) {
                readPastTheGap(fromHeight + read.size(), end, read);
            }
        }
        return read;
    }

    @Override
    public long firstAround(Instant instant) {
        return times.firstAround(instant);
    }

    @Override
    public long endAround(Instant instant) {
        return times.endAround(instant);
    }

    @Override
    public List<StoredEvent> ofStream(String stream, long fromSequence, int atMost) {
        TreeHasher hasher = new TreeHasher(suite());
        return blocks.readStream(stream, fromSequence, atMost).stream()
                .map(stored -> event(stored, EventReading.decode(stored), hasher))
                .toList();
    }

    @Override
    public Optional<DomainEventMessage<LookUpEvent>> lookUp(LookUpId id) {
        DomainEventStream stream = events.readEvents(id.value());
        return stream.hasNext() ? Optional.of(stream.next()).flatMap(LedgerAsTrail::asLookUp) : Optional.empty();
    }

    @SuppressWarnings("unchecked") // the payload was looked at
    private static Optional<DomainEventMessage<LookUpEvent>> asLookUp(DomainEventMessage<?> message) {
        return message.getPayload() instanceof LookUpEvent
                ? Optional.of((DomainEventMessage<LookUpEvent>) message)
                : Optional.empty();
    }

    private void readPastTheGap(long missing, long end, List<LedgerBlock> read) {
        read.add(new LedgerBlock(missing, null, List.of(), problem(missing, null, ProblemKind.BLOCK_MISSING)));
        checked.read(missing + 1, (int) (end - missing - 1)).stream()
                .map(LedgerAsTrail::block)
                .forEach(read::add);
    }

    private AlgorithmSuite suite() {
        return blocks.head()
                .map(head -> LedgerDamagedException.unlessSound(() -> BlockHeader.decode(head.header())))
                .map(BlockHeader::suite)
                .orElse(AlgorithmSuite.SHA256_ED25519);
    }

    private static LedgerBlock block(CheckedBlock found) {
        long height = found.block().height();
        LedgerProblem problem = found.problem() == null ? null : problem(height, null, found.problem());
        BlockHeader header = found.header();
        String hash = found.hash();
        if (header == null || hash == null) {
            return new LedgerBlock(height, null, List.of(), problem);
        }
        Events read = Events.of(found.block(), new TreeHasher(header.suite()));
        LedgerProblem first = problem == null ? read.problem() : problem;
        TrailBlock about = new TrailBlock(
                height,
                hash,
                HexFormat.of().formatHex(header.previousHash()),
                found.block().firstPosition(),
                found.block().records().size(),
                header.writtenAt(),
                header.writer(),
                first);
        return new LedgerBlock(height, about, read.readable(), first);
    }

    private static LedgerProblem problem(long height, @Nullable Long position, ProblemKind kind) {
        return new LedgerProblem(height, position, LedgerProblemKind.valueOf(kind.name()));
    }

    private static StoredEvent event(PositionedRecord stored, EventRecord record, TreeHasher hasher) {
        return new StoredEvent(
                stored.position(),
                stored.height(),
                record.eventId(),
                record.type(),
                record.revision(),
                record.stream(),
                record.sequence(),
                record.recordedAt(),
                record.metaData(),
                record.payload(),
                HexFormat.of().formatHex(hasher.leaf(stored.record().bytes())));
    }

    /**
     * The events of a block as far as they can be read.
     *
     * @param problem about the first that cannot; null when all can
     */
    private record Events(
            List<StoredEvent> readable, @Nullable LedgerProblem problem) {

        static Events of(Block block, TreeHasher hasher) {
            List<StoredEvent> readable = new ArrayList<>();
            LedgerProblem problem = null;
            for (int i = 0; i < block.records().size(); i++) {
                PositionedRecord stored = new PositionedRecord(
                        block.firstPosition() + i,
                        block.height(),
                        block.records().get(i));
                try {
                    readable.add(event(stored, EventReading.decode(stored), hasher));
                } catch (LedgerDamagedException unreadable) {
                    problem = problem == null
                            ? LedgerAsTrail.problem(block.height(), stored.position(), ProblemKind.RECORD_UNREADABLE)
                            : problem;
                }
            }
            return new Events(readable, problem);
        }
    }
}
