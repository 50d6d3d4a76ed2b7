package io.huiyin.verifier.chain;

import io.huiyin.verifier.format.AlgorithmSuite;
import io.huiyin.verifier.format.BlockHeader;
import io.huiyin.verifier.format.FormatException;
import io.huiyin.verifier.format.Frontier;
import io.huiyin.verifier.format.TreeHasher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Checks that a block continues a chain; {@code docs/ledger-format.md}, section 5. Not thread-safe. */
public final class ChainRules {

    private static final byte[] NO_HASH = new byte[AlgorithmSuite.HASH_BYTES];

    private final TreeHasher hasher;

    /** The rules with the hashes of this suite. */
    public ChainRules(AlgorithmSuite suite) {
        hasher = new TreeHasher(suite);
    }

    /**
     * Checks block 0.
     *
     * @throws BrokenChainException if it cannot begin a ledger
     */
    public static ChainPoint begin(FiledBlock block) {
        BlockHeader header = readHeader(block);
        require(header.height() == 0 && block.height() == 0, block, ProblemKind.WRONG_HEIGHT, "is not block 0");
        require(
                Arrays.equals(header.ledgerId(), NO_HASH) && Arrays.equals(header.previousHash(), NO_HASH),
                block,
                ProblemKind.CHAIN_BROKEN,
                "names a ledger or a block before it");
        require(
                header.recordCount() == 0 && block.records().isEmpty(),
                block,
                ProblemKind.WRONG_RECORD_COUNT,
                "has events");
        require(
                header.firstPosition() == 0
                        && block.firstPosition() == 0
                        && header.frontier().size() == 0,
                block,
                ProblemKind.WRONG_POSITION,
                "does not begin at position 0");
        return ChainPoint.after(header, block.header());
    }

    /**
     * Checks a block with all its events and gives the place after it.
     *
     * @throws BrokenChainException if it does not continue the chain at this place
     */
    public ChainPoint follow(ChainPoint previous, FiledBlock block) {
        BlockHeader header = readHeader(block);
        requireSameChain(previous, block, header);
        requireSamePositions(previous, block, header);
        Frontier grown = previous.frontier().with(leaves(block), hasher);
        require(
                grown.sameAs(header.frontier()),
                block,
                ProblemKind.RECORD_CHANGED,
                "commits to other events than it has");
        return new ChainPoint(
                previous.suite(), previous.ledgerId(), header.height(), hasher.block(block.header()), grown);
    }

    private static void requireSameChain(ChainPoint previous, FiledBlock block, BlockHeader header) {
        require(
                header.height() == block.height() && block.height() == previous.height() + 1,
                block,
                ProblemKind.WRONG_HEIGHT,
                "says that it is block " + header.height());
        require(
                header.suite() == previous.suite() && Arrays.equals(header.ledgerId(), previous.ledgerId()),
                block,
                ProblemKind.OTHER_LEDGER,
                "belongs to another ledger");
        require(
                Arrays.equals(header.previousHash(), previous.hash()),
                block,
                ProblemKind.CHAIN_BROKEN,
                "does not continue block " + previous.height());
    }

    private static void requireSamePositions(ChainPoint previous, FiledBlock block, BlockHeader header) {
        require(
                header.recordCount() == block.records().size(),
                block,
                ProblemKind.WRONG_RECORD_COUNT,
                "has " + block.records().size() + " events and says " + header.recordCount());
        require(
                header.firstPosition() == previous.nextPosition()
                        && block.firstPosition() == header.firstPosition()
                        && header.frontier().size() == header.firstPosition() + header.recordCount(),
                block,
                ProblemKind.WRONG_POSITION,
                "does not begin or end at the position where it stands");
    }

    private List<byte[]> leaves(FiledBlock block) {
        List<byte[]> leaves = new ArrayList<>(block.records().size());
        for (FiledRecord record : block.records()) {
            leaves.add(hasher.leaf(record.bytes()));
        }
        return leaves;
    }

    private static BlockHeader readHeader(FiledBlock block) {
        try {
            return BlockHeader.decode(block.header());
        } catch (FormatException e) {
            throw new BrokenChainException(
                    block.height(),
                    ProblemKind.HEADER_UNREADABLE,
                    "Block " + block.height() + " cannot be read: " + e.getMessage());
        }
    }

    private static void require(boolean condition, FiledBlock block, ProblemKind kind, String whatIsWrong) {
        if (!condition) {
            throw new BrokenChainException(block.height(), kind, "Block " + block.height() + " " + whatIsWrong);
        }
    }
}
