package io.huiyin.server.safekeeping;

import io.huiyin.storage.Block;
import io.huiyin.storage.LedgerStanding;
import io.huiyin.verifier.chain.ChainPoint;

/** What a block says about where the ledger stands after it. */
final class LedgerPoints {

    private LedgerPoints() {}

    /** Its hash in hex. */
    static String hashOf(Block block) {
        return ChainPoint.after(block.header()).hashHex();
    }

    /** The standing of a store that has taken in everything up to it. */
    static LedgerStanding standingAfter(Block block) {
        ChainPoint point = ChainPoint.after(block.header());
        return new LedgerStanding(point.ledgerIdHex(), point.nextPosition() - 1, point.hashHex());
    }
}
