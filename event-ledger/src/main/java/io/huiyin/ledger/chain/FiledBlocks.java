package io.huiyin.ledger.chain;

import io.huiyin.storage.Block;
import io.huiyin.verifier.chain.FiledBlock;
import io.huiyin.verifier.chain.FiledRecord;

/** Blocks of the store as the rules of the chain want them. */
public final class FiledBlocks {

    private FiledBlocks() {}

    /** The block as it is stored. */
    public static FiledBlock of(Block block) {
        return new FiledBlock(
                block.height(),
                block.firstPosition(),
                block.header(),
                block.records().stream()
                        .map(stored -> new FiledRecord(stored.streamKey(), stored.bytes()))
                        .toList());
    }
}
