package io.huiyin.ledger.writer;

import io.huiyin.storage.Block;
import io.huiyin.storage.BlockRecord;
import io.huiyin.verifier.chain.ChainPoint;
import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.BlockHeader;
import io.huiyin.verifier.format.Frontier;
import io.huiyin.verifier.format.TreeHasher;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes blocks. Not thread-safe. */
final class BlockFormer {

    private static final byte[] NO_HASH = new byte[AlgorithmSuite.HASH_BYTES];
    private static final byte[] NO_EXTENSIONS = {};

    private final AlgorithmSuite suite;
    private final TreeHasher hasher;
    private final Clock clock;
    private final String writer;
    private final RandomGenerator random;

    BlockFormer(AlgorithmSuite suite, Clock clock, String writer, RandomGenerator random) {
        this.suite = suite;
        this.hasher = new TreeHasher(suite);
        this.clock = clock;
        this.writer = writer;
        this.random = random;
    }

    /** Block 0 of a new ledger. */
    FormedBlock genesis() {
        return formed(header(NO_HASH, 0, NO_HASH, 0, 0, Frontier.EMPTY), List.of());
    }

    /** The block with these appends after this place. */
    FormedBlock after(ChainPoint head, List<PendingAppend> appends) {
        List<PreparedEvent> events =
                appends.stream().flatMap(append -> append.events().stream()).toList();
        Frontier grown =
                head.frontier().with(events.stream().map(PreparedEvent::leaf).toList(), hasher);
        BlockHeader header =
                header(head.ledgerId(), head.height() + 1, head.hash(), head.nextPosition(), events.size(), grown);
        return formed(header, events.stream().map(PreparedEvent::stored).toList());
    }

    private BlockHeader header(
            byte[] ledgerId, long height, byte[] previousHash, long firstPosition, int count, Frontier frontier) {
        byte[] nonce = new byte[BlockHeader.NONCE_BYTES];
        random.nextBytes(nonce);
        return new BlockHeader(
                suite,
                ledgerId,
                height,
                previousHash,
                firstPosition,
                count,
                clock.instant(),
                writer,
                nonce,
                frontier,
                NO_EXTENSIONS);
    }

    private static FormedBlock formed(BlockHeader header, List<BlockRecord> records) {
        byte[] bytes = header.encode();
        return new FormedBlock(
                new Block(header.height(), header.firstPosition(), bytes, records), ChainPoint.after(header, bytes));
    }
}
