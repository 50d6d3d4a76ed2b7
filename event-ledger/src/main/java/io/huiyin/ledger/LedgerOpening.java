package io.huiyin.ledger;

import io.huiyin.ledger.chain.Chain;
import io.huiyin.ledger.chain.ChainPoint;
import io.huiyin.ledger.chain.ChainRules;
import io.huiyin.ledger.writer.LedgerWriter;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockStore;

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
        ChainPoint genesis = ChainRules.begin(newest.height() == 0 ? newest : stored(0));
        if (genesis.suite() != settings.suite()) {
            throw new LedgerDamagedException("This ledger was created with other algorithms: " + genesis.suite());
        }
        return new Chain(blocks, genesis, newest.height() == 0 ? genesis : pointAfter(newest, genesis));
    }

    private ChainPoint pointAfter(Block newest, ChainPoint genesis) {
        ChainPoint before = newest.height() == 1 ? genesis : ChainPoint.after(stored(newest.height() - 1));
        ChainPoint sameLedger =
                new ChainPoint(genesis.suite(), genesis.ledgerId(), before.height(), before.hash(), before.frontier());
        return new ChainRules(genesis.suite()).follow(sameLedger, newest);
    }

    private Block stored(long height) {
        return blocks.read(height, 1).stream()
                .findFirst()
                .orElseThrow(() -> new LedgerDamagedException("Block " + height + " is missing"));
    }
}
