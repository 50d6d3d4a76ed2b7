package io.huiyin.verifier.verify;

import io.huiyin.verifier.chain.BrokenChainException;
import io.huiyin.verifier.chain.ChainPoint;
import io.huiyin.verifier.chain.ChainRules;
import io.huiyin.verifier.chain.FiledBlock;
import io.huiyin.verifier.chain.FiledRecord;
import io.huiyin.verifier.chain.ProblemKind;
import io.huiyin.verifier.checkpoint.Checkpoint;
import io.huiyin.verifier.checkpoint.LedgerKeys;
import io.huiyin.verifier.checkpoint.LedgerKeys.NamedKey;
import io.huiyin.verifier.checkpoint.SignedCheckpoint;
import io.huiyin.verifier.checkpoint.TrustedKeys;
import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.BlockHeader;
import io.huiyin.verifier.format.EventRecord;
import io.huiyin.verifier.format.FormatException;
import io.huiyin.verifier.format.Frontier;
import io.huiyin.verifier.format.TreeHasher;
import io.huiyin.verifier.verify.Bookmark.Naming;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a ledger: checks every block from 0 to the head; {@code docs/ledger-format.md}, section 6, says how.
 * Stops at the first problem. Needs 20 to 40 bytes of memory for each stream, and a few blocks.
 */
public final class Verification {

    private static final int BLOCKS_AT_ONCE = 32;

    private final BlockSource blocks;
    private final ProgressListener progress;
    private final KeptCheckpoints kept;
    private final StreamSequences sequences;
    private final LedgerKeys named = new LedgerKeys();
    private final List<Naming> namings = new ArrayList<>();
    private final @Nullable VerifiedPoint before;
    private boolean fromTheBeginning = true;
    private @Nullable ChainPoint reached;

    private Verification(
            BlockSource blocks,
            @Nullable VerifiedPoint before,
            StreamSequences sequences,
            List<Checkpoint> kept,
            ProgressListener progress) {
        this.blocks = blocks;
        this.before = before;
        this.sequences = sequences;
        this.kept = new KeptCheckpoints(kept);
        this.progress = progress;
    }

    /**
     * Checks heights, chain, positions, every event against the tree, stream keys and sequences, up to the head there
     * is when it starts.
     *
     * @param before where an earlier verification ended, if there was one: the block there must still be the same
     */
    public static VerificationReport whole(
            BlockSource blocks, @Nullable VerifiedPoint before, ProgressListener progress) {
        return against(blocks, before, List.of(), progress);
    }

    /**
     * The same, and the ledger must begin with what every one of these checkpoints covers.
     *
     * @param kept checkpoints whose signatures were checked
     */
    public static VerificationReport against(
            BlockSource blocks, @Nullable VerifiedPoint before, List<Checkpoint> kept, ProgressListener progress) {
        Verification verification = new Verification(blocks, before, new StreamSequences(), kept, progress);
        return verification.run(verification::begin);
    }

    /**
     * The same, and these checkpoints and the keys that the ledger names itself must be vouched for by keys that are
     * trusted.
     *
     * @param kept checkpoints as they were handed out
     * @param keys what is trusted; the keys that the ledger names are trusted afterwards, too
     * @throws FormatException if no trusted key signed one of the checkpoints
     */
    public static VerificationReport against(
            BlockSource blocks, List<SignedCheckpoint> kept, TrustedKeys keys, ProgressListener progress) {
        return resumable(blocks, null, kept, keys, progress);
    }

    /**
     * The same, going on where an earlier verification was interrupted, as if nothing had come between.
     *
     * @param from what the earlier one told of this ledger, the same checkpoints and the same keys, and nobody else can
     *     have written; null to begin with block 0
     * @param keys what is trusted; null to take checkpoints and the ledger's keys at their word
     * @throws FormatException if no trusted key signed one of the checkpoints
     */
    public static VerificationReport resumable(
            BlockSource blocks,
            @Nullable Bookmark from,
            List<SignedCheckpoint> kept,
            @Nullable TrustedKeys keys,
            ProgressListener progress) {
        Verification verification = new Verification(
                blocks,
                from == null ? null : from.point(),
                from == null ? new StreamSequences() : from.sequences(),
                kept.stream().map(SignedCheckpoint::checkpoint).toList(),
                progress);
        VerificationReport report =
                verification.run(from == null ? verification::begin : () -> verification.goOn(from));
        return keys == null ? report : verification.trusted(report, kept, keys);
    }

    private ChainPoint goOn(Bookmark from) {
        ChainPoint point = resume(from.point());
        from.namings().forEach(naming -> takeKey(point, naming));
        return point;
    }

    private VerificationReport trusted(VerificationReport report, List<SignedCheckpoint> kept, TrustedKeys keys) {
        named.letFollow(keys);
        kept.forEach(keys::require);
        return report.sound() && !named.areNamedByOneOf(keys) ? strangersKeys() : report;
    }

    private VerificationReport strangersKeys() {
        NamedKey first = named.named().get(0);
        long height = namings.get(0).height();
        return report(new Problem(
                height,
                first.position(),
                ProblemKind.KEY_NOT_VOUCHED,
                "Event " + first.position() + " in block " + height + " names the key "
                        + first.key().idHex() + ", and none of this ledger's keys is one that is trusted"));
    }

    /**
     * Checks only what has come since the ledger was verified before. Asks the source once for each stream met, so that
     * sequences are still checked without hole or repeat.
     *
     * @param before where that ended; the block there must still be the same one
     * @param kept checkpoints whose signatures were checked; those of what was verified before are taken as agreed
     */
    public static VerificationReport newer(
            BlockSource blocks, VerifiedPoint before, List<Checkpoint> kept, ProgressListener progress) {
        Verification verification = new Verification(blocks, before, new StreamSequences(), kept, progress);
        verification.fromTheBeginning = false;
        return verification.run(() -> verification.resume(before));
    }

    private VerificationReport run(Supplier<ChainPoint> start) {
        try {
            walk(start.get(), blocks.headHeight());
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
        try (ReadAhead ahead = new ReadAhead(blocks, start.height() + 1, headHeight, BLOCKS_AT_ONCE)) {
            while (point.height() < headHeight) {
                point = followAll(rules, ahead.take(), point);
                progress.passed(new Bookmark(new VerifiedPoint(point.height(), point.hashHex()), sequences, namings));
                progress.checked(point.height() + 1, Math.max(headHeight, point.height()) + 1, point.nextPosition());
            }
        }
        kept.requireNoneBeyond(point);
    }

    private ChainPoint followAll(ChainRules rules, List<FiledBlock> found, ChainPoint start) {
        if (found.isEmpty()) {
            throw missing(start.height() + 1);
        }
        ChainPoint point = start;
        for (FiledBlock block : found) {
            point = follow(rules, point, block);
            reached = point;
        }
        return point;
    }

    private ChainPoint begin() {
        FiledBlock first = standing(0).orElseThrow(() -> missing(0));
        try {
            ChainPoint point = ChainRules.begin(first);
            kept.requireOf(point);
            reached = point;
            return point;
        } catch (BrokenChainException e) {
            throw new ProblemFound(e.height(), null, e.kind(), String.valueOf(e.getMessage()));
        }
    }

    private ChainPoint resume(VerifiedPoint from) {
        FiledBlock last = standing(from.height()).orElseThrow(() -> missing(from.height()));
        try {
            ChainPoint point = ChainPoint.after(last.header());
            requireAsVerified(point);
            kept.requireOf(point);
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

    private ChainPoint follow(ChainRules rules, ChainPoint point, FiledBlock block) {
        ChainPoint after;
        try {
            after = rules.follow(point, block);
        } catch (BrokenChainException e) {
            throw explain(e, point, block);
        }
        requireAsVerified(after);
        kept.requireAgreement(point, block, after);
        for (int i = 0; i < block.records().size(); i++) {
            checkRecord(point, block, i);
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

    private void checkRecord(ChainPoint ledger, FiledBlock block, int index) {
        FiledRecord stored = block.records().get(index);
        long position = block.firstPosition() + index;
        EventRecord event = decode(block, position, stored);
        String key = stored.streamKey();
        if (key != null && !event.isFiledUnder(key)) {
            throw new ProblemFound(
                    block.height(),
                    position,
                    ProblemKind.WRONG_STREAM_KEY,
                    "Event " + position + " in block " + block.height() + " is filed under " + key + " but is "
                            + event.streamKey());
        }
        checkSequence(block, position, event);
        if (LedgerKeys.isNaming(event)) {
            takeKey(ledger, new Naming(block.height(), position, stored.bytes()));
        }
    }

    private void takeKey(ChainPoint ledger, Naming naming) {
        try {
            named.take(ledger.ledgerIdHex(), naming.position(), EventRecord.decode(naming.record()));
            namings.add(naming);
        } catch (FormatException e) {
            throw new ProblemFound(
                    naming.height(), naming.position(), ProblemKind.KEY_NOT_VOUCHED, String.valueOf(e.getMessage()));
        }
    }

    private static EventRecord decode(FiledBlock block, long position, FiledRecord stored) {
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

    private void checkSequence(FiledBlock block, long position, EventRecord event) {
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
        boolean follows = blocks.holdsBefore(position, event.stream(), event.sequence() - 1);
        return follows ? event.sequence() : event.sequence() - 1;
    }

    /** Finds out which of two blocks is to blame by asking the one after: it remembers what stood before it. */
    private ProblemFound explain(BrokenChainException broken, ChainPoint before, FiledBlock block) {
        if (broken.kind() == ProblemKind.WRONG_HEIGHT) {
            return misplaced(broken, block);
        }
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

    /** Tells a missing block, where all later ones have moved up, from two that were swapped. */
    private ProblemFound misplaced(BrokenChainException broken, FiledBlock block) {
        long height = block.height();
        long says = ChainPoint.after(block.header()).height();
        Optional<Long> nextSays = standing(height + 1).flatMap(Verification::saysItsHeight);
        if (says == height + 1 && nextSays.filter(next -> next == height).isPresent()) {
            return new ProblemFound(
                    height, null, ProblemKind.WRONG_HEIGHT, "Blocks " + height + " and " + says + " were swapped");
        }
        return says == height + 1 && nextSays.orElse(says + 1) == says + 1
                ? missing(height)
                : new ProblemFound(height, null, broken.kind(), String.valueOf(broken.getMessage()));
    }

    private static Optional<Long> saysItsHeight(FiledBlock block) {
        try {
            return Optional.of(BlockHeader.decode(block.header()).height());
        } catch (FormatException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> namesAsPrevious(FiledBlock next, FiledBlock block) {
        try {
            BlockHeader header = BlockHeader.decode(next.header());
            byte[] hash = new TreeHasher(header.suite()).block(block.header());
            return Optional.of(Arrays.equals(header.previousHash(), hash));
        } catch (FormatException e) {
            return Optional.empty();
        }
    }

    private Optional<FiledBlock> standing(long height) {
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
