package io.huiyin.ledger.verify;

import io.huiyin.ledger.chain.BrokenChainException;
import io.huiyin.ledger.chain.ChainPoint;
import io.huiyin.ledger.chain.ChainRules;
import io.huiyin.ledger.chain.ProblemKind;
import io.huiyin.ledger.format.AlgorithmSuite;
import io.huiyin.ledger.format.BlockHeader;
import io.huiyin.ledger.format.EventRecord;
import io.huiyin.ledger.format.FormatException;
import io.huiyin.ledger.format.Frontier;
import io.huiyin.ledger.format.TreeHasher;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockRecord;
import io.huiyin.storage.BlockStore;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One pass over a ledger. */
final class Verification {

    private static final int BLOCKS_AT_ONCE = 32;

    private final BlockStore blocks;
    private final ProgressListener progress;
    private final StreamSequences sequences = new StreamSequences();
    private final @Nullable VerifiedPoint before;
    private boolean fromTheBeginning = true;
    private @Nullable ChainPoint reached;

    Verification(BlockStore blocks, @Nullable VerifiedPoint before, ProgressListener progress) {
        this.blocks = blocks;
        this.before = before;
        this.progress = progress;
    }

    VerificationReport whole() {
        return run(this::begin);
    }

    VerificationReport newer(VerifiedPoint from) {
        fromTheBeginning = false;
        return run(() -> resume(from));
    }

    private VerificationReport run(Supplier<ChainPoint> start) {
        try {
            walk(start.get(), blocks.head().map(Block::height).orElse(0L));
            return report(null);
        } catch (ProblemFound e) {
            return report(e.problem());
        }
    }

    private void walk(ChainPoint start, long headHeight) {
        ChainPoint point = start;
        requireAsVerified(point);
        if (before != null && before.height() > headHeight) {
            throw missing(headHeight + 1);
        }
        ChainRules rules = new ChainRules(point.suite());
        while (point.height() < headHeight) {
            List<Block> found = blocks.read(point.height() + 1, BLOCKS_AT_ONCE);
            if (found.isEmpty()) {
                throw missing(point.height() + 1);
            }
            for (Block block : found) {
                point = follow(rules, point, block);
                reached = point;
            }
            progress.checked(point.height() + 1, Math.max(headHeight, point.height()) + 1, point.nextPosition());
        }
    }

    private ChainPoint begin() {
        Block first = standing(0).orElseThrow(() -> missing(0));
        try {
            ChainPoint point = ChainRules.begin(first);
            reached = point;
            return point;
        } catch (BrokenChainException e) {
            throw new ProblemFound(e.height(), null, e.kind(), String.valueOf(e.getMessage()));
        }
    }

    private ChainPoint resume(VerifiedPoint from) {
        Block last = standing(from.height()).orElseThrow(() -> missing(from.height()));
        try {
            ChainPoint point = ChainPoint.after(last);
            requireAsVerified(point);
            reached = point;
            return point;
        } catch (FormatException e) {
            throw new ProblemFound(
                    from.height(),
                    null,
                    ProblemKind.HEADER_UNREADABLE,
                    "Block " + from.height() + " cannot be read: " + e.getMessage());
        }
    }

    private ChainPoint follow(ChainRules rules, ChainPoint point, Block block) {
        ChainPoint after;
        try {
            after = rules.follow(point, block);
        } catch (BrokenChainException e) {
            throw explain(e, point, block);
        }
        requireAsVerified(after);
        for (int i = 0; i < block.records().size(); i++) {
            checkRecord(block, i);
        }
        return after;
    }

    /** The ledger may have grown since it was verified, but the block where that ended stands as it stood. */
    private void requireAsVerified(ChainPoint point) {
        if (before != null
                && point.height() == before.height()
                && !point.hashHex().equals(before.hash())) {
            throw new ProblemFound(
                    point.height(),
                    null,
                    ProblemKind.REWRITTEN,
                    "Block " + point.height() + " is another one than when the ledger was verified before");
        }
    }

    private void checkRecord(Block block, int index) {
        BlockRecord stored = block.records().get(index);
        long position = block.firstPosition() + index;
        EventRecord event = decode(block, position, stored);
        if (!event.streamKey().equals(stored.streamKey())) {
            throw new ProblemFound(
                    block.height(),
                    position,
                    ProblemKind.WRONG_STREAM_KEY,
                    "Event " + position + " in block " + block.height() + " is filed under " + stored.streamKey()
                            + " but is " + event.streamKey());
        }
        checkSequence(block, position, event);
    }

    private static EventRecord decode(Block block, long position, BlockRecord stored) {
        try {
            return EventRecord.decode(stored.bytes());
        } catch (FormatException e) {
            throw new ProblemFound(
                    block.height(),
                    position,
                    ProblemKind.RECORD_UNREADABLE,
                    "Event " + position + " in block " + block.height() + " cannot be read: " + e.getMessage());
        }
    }

    private void checkSequence(Block block, long position, EventRecord event) {
        long expected = expected(event, position);
        if (event.sequence() != expected) {
            boolean repeated = event.sequence() < expected;
            throw new ProblemFound(
                    block.height(),
                    position,
                    repeated ? ProblemKind.SEQUENCE_REPEATED : ProblemKind.SEQUENCE_HOLE,
                    "Event " + position + " in block " + block.height() + " is number " + event.sequence()
                            + " of its stream " + event.stream() + ", where number " + expected + " was due");
        }
        sequences.saw(event.stream(), event.sequence());
    }

    private long expected(EventRecord event, long position) {
        boolean counted = fromTheBeginning || sequences.knows(event.stream());
        return counted ? sequences.expected(event.stream()) : expectedByTheStore(event, position);
    }

    /** Where the earlier events of a stream were not read: what the store files just before this one. */
    private long expectedByTheStore(EventRecord event, long position) {
        if (event.sequence() == 0) {
            return 0;
        }
        boolean follows = blocks.readStream(event.stream(), event.sequence() - 1, 1).stream()
                .anyMatch(predecessor -> predecessor.position() < position);
        return follows ? event.sequence() : event.sequence() - 1;
    }

    /** Finds out which of two blocks is to blame by asking the one after: it remembers what stood before it. */
    private ProblemFound explain(BrokenChainException broken, ChainPoint before, Block block) {
        Optional<Boolean> confirmed = standing(block.height() + 1).flatMap(next -> namesAsPrevious(next, block));
        if (broken.kind() == ProblemKind.CHAIN_BROKEN && confirmed.orElse(false)) {
            return new ProblemFound(
                    before.height(),
                    null,
                    ProblemKind.HEADER_CHANGED,
                    "Block " + before.height() + " was changed after block " + block.height() + " had been written");
        }
        if (broken.kind() == ProblemKind.RECORD_CHANGED && !confirmed.orElse(true)) {
            return new ProblemFound(
                    block.height(),
                    null,
                    ProblemKind.WRONG_FRONTIER,
                    "Block " + block.height() + " has a frontier that is not that of the tree");
        }
        Long position =
                broken.kind() == ProblemKind.RECORD_CHANGED && block.records().size() == 1
                        ? (Long) block.firstPosition()
                        : null;
        return new ProblemFound(broken.height(), position, broken.kind(), String.valueOf(broken.getMessage()));
    }

    private static Optional<Boolean> namesAsPrevious(Block next, Block block) {
        try {
            BlockHeader header = BlockHeader.decode(next.header());
            byte[] hash = new TreeHasher(header.suite()).block(block.header());
            return Optional.of(Arrays.equals(header.previousHash(), hash));
        } catch (FormatException e) {
            return Optional.empty();
        }
    }

    private Optional<Block> standing(long height) {
        return blocks.read(height, 1).stream().findFirst();
    }

    private static ProblemFound missing(long height) {
        return new ProblemFound(height, null, ProblemKind.BLOCK_MISSING, "Block " + height + " is missing");
    }

    private VerificationReport report(@Nullable Problem problem) {
        ChainPoint point = reached;
        AlgorithmSuite suite = point == null ? AlgorithmSuite.SHA256_ED25519 : point.suite();
        Frontier frontier = point == null ? Frontier.EMPTY : point.frontier();
        return new VerificationReport(
                point == null ? null : point.ledgerIdHex(),
                point == null ? 0 : point.height() + 1,
                frontier.size(),
                point == null ? null : point.hashHex(),
                HexFormat.of().formatHex(frontier.root(new TreeHasher(suite))),
                problem);
    }
}
