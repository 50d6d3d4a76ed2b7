package io.huiyin.ledger.chain;

import io.huiyin.storage.Block;
import io.huiyin.storage.BlockStore;
import io.huiyin.verifier.chain.BrokenChainException;
import io.huiyin.verifier.chain.ChainPoint;
import io.huiyin.verifier.chain.ChainRules;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The chain as far as this process knows it: its end moves on with own blocks and with those of others. */
public final class Chain {

    private static final int BLOCKS_AT_ONCE = 8;

    private final BlockStore blocks;
    private final ChainPoint genesis;
    private final ChainRules rules;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile ChainPoint head;
    private volatile @Nullable BrokenChainException failure;

    /**
     * A chain known up to a place.
     *
     * @param genesis the place after block 0
     * @param head a place that is known to be sound and cannot be rolled back
     */
    public Chain(BlockStore blocks, ChainPoint genesis, ChainPoint head) {
        this.blocks = blocks;
        this.genesis = genesis;
        this.rules = new ChainRules(genesis.suite());
        this.head = head;
    }

    /** The place after block 0. */
    public ChainPoint genesis() {
        return genesis;
    }

    /** The end as known now. */
    public ChainPoint head() {
        return head;
    }

    /** Called after every move of the end, on the thread that moved it. */
    public void whenAdvanced(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Looks for blocks of other processes.
     *
     * @return the end after that
     * @throws BrokenChainException if a block does not continue the chain
     * @throws io.huiyin.storage.StorageException if the store cannot be read
     */
    public ChainPoint catchUp() {
        for (List<Block> found = readOn(); !found.isEmpty(); found = readOn()) {
            found.forEach(this::accept);
        }
        return head;
    }

    /**
     * Takes another's block, unless the end is past it already.
     *
     * @throws BrokenChainException if it does not continue the chain
     */
    public void accept(Block block) {
        synchronized (this) {
            if (block.height() <= head.height()) {
                return;
            }
            head = check(block);
        }
        listeners.forEach(Runnable::run);
    }

    /** Moves the end past one's own block, which is known to continue it. */
    public void advance(ChainPoint after) {
        synchronized (this) {
            if (after.height() <= head.height()) {
                return;
            }
            head = after;
        }
        listeners.forEach(Runnable::run);
    }

    /** What was wrong with a block that was seen and does not continue the chain; null as long as all is well. */
    public @Nullable BrokenChainException failure() {
        return failure;
    }

    private List<Block> readOn() {
        return blocks.read(head.height() + 1, BLOCKS_AT_ONCE);
    }

    private ChainPoint check(Block block) {
        try {
            return rules.follow(head, FiledBlocks.of(block));
        } catch (BrokenChainException e) {
            failure = e;
            throw e;
        }
    }
}
