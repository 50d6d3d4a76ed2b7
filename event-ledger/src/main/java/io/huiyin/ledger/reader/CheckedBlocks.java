package io.huiyin.ledger.reader;

import io.huiyin.ledger.chain.FiledBlocks;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockStore;
import io.huiyin.verifier.chain.BrokenChainException;
import io.huiyin.verifier.chain.ChainPoint;
import io.huiyin.verifier.chain.ChainRules;
import io.huiyin.verifier.chain.ProblemKind;
import io.huiyin.verifier.format.BlockHeader;
import io.huiyin.verifier.format.FormatException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads blocks anywhere in the ledger for people who look at them. Each is checked against the one before, which is
 * taken at its word; one that does not fit is handed out all the same, with what is wrong. Thread-safe.
 */
public final class CheckedBlocks {

    private final BlockStore blocks;

    /** Reads these blocks. */
    public CheckedBlocks(BlockStore blocks) {
        this.blocks = blocks;
    }

    /**
     * Blocks from a height on, in order, stopping before the first missing one.
     *
     * @param fromHeight first height wanted
     * @param maxBlocks at most so many
     */
    public List<CheckedBlock> read(long fromHeight, int maxBlocks) {
        ChainPoint point = fromHeight == 0 ? null : before(fromHeight);
        List<CheckedBlock> checked = new ArrayList<>();
        for (Block block : blocks.read(fromHeight, maxBlocks)) {
            ChainPoint after = atItsWord(block);
            checked.add(new CheckedBlock(
                    block,
                    after == null ? null : BlockHeader.decode(block.header()),
                    after == null ? null : after.hashHex(),
                    problem(point, block)));
            point = after;
        }
        return checked;
    }

    private @Nullable ChainPoint before(long height) {
        return blocks.read(height - 1, 1).stream()
                .findFirst()
                .map(CheckedBlocks::atItsWord)
                .orElse(null);
    }

    private static @Nullable ChainPoint atItsWord(Block block) {
        try {
            return ChainPoint.after(block.header());
        } catch (FormatException unreadable) {
            return null;
        }
    }

    private static @Nullable ProblemKind problem(@Nullable ChainPoint before, Block block) {
        try {
            if (block.height() == 0) {
                ChainRules.begin(FiledBlocks.of(block));
            } else if (before == null) {
                return ProblemKind.CHAIN_BROKEN;
            } else {
                new ChainRules(before.suite()).follow(before, FiledBlocks.of(block));
            }
            return null;
        } catch (BrokenChainException broken) {
            return broken.kind();
        }
    }
}
