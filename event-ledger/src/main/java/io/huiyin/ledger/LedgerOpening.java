package io.huiyin.ledger;

import io.huiyin.ledger.chain.Chain;
import io.huiyin.ledger.chain.FiledBlocks;
import io.huiyin.ledger.writer.LedgerWriter;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockStore;
import io.huiyin.verifier.chain.ChainPoint;
import io.huiyin.verifier.chain.ChainRules;

/** Finds the end of a ledger, or begins one. */
final class LedgerOpening {

    private final LedgerSettings settings;
    private final BlockStore blocks;

    LedgerOpening(LedgerSettings settings) {
        this.settings = settings;
        this.blocks = settings.blocks();
    }

    /** The chain up to its newest block, which is checked against the one before it. */
    Chain open() {
        return LedgerDamagedException.unlessSound(this::findEnd);
    }

    private Chain findEnd() {
        Block newest = blocks.head().orElseGet(() -> LedgerWriter.createGenesis(settings));
        ChainPoint genesis = ChainRules.begin(FiledBlocks.of(newest.height() == 0 ? newest : stored(0)));
        if (settings.suite() != null && genesis.suite() != settings.suite()) {
            throw new LedgerException("This ledger was created with the algorithms " + genesis.suite()
                    + ", which never change, and not with " + settings.suite());
        }
        return new Chain(blocks, genesis, newest.height() == 0 ? genesis : pointAfter(newest, genesis));
    }

    private ChainPoint pointAfter(Block newest, ChainPoint genesis) {
        ChainPoint before = newest.height() == 1
                ? genesis
                : ChainPoint.after(stored(newest.height() - 1).header());
        ChainPoint sameLedger =
                new ChainPoint(genesis.suite(), genesis.ledgerId(), before.height(), before.hash(), before.frontier());
        return new ChainRules(genesis.suite()).follow(sameLedger, FiledBlocks.of(newest));
    }

    private Block stored(long height) {
        return blocks.read(height, 1).stream()
                .findFirst()
                .orElseThrow(() -> new LedgerDamagedException("Block " + height + " is missing"));
    }
}
