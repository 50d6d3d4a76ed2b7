package io.huiyin.ledger.verify;

import io.huiyin.ledger.chain.FiledBlocks;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockStore;
import io.huiyin.verifier.chain.FiledBlock;
import io.huiyin.verifier.verify.BlockSource;
import java.util.List;

/** The blocks of a store, for a verification. */
final class StoredBlocks implements BlockSource {

    private final BlockStore blocks;

    StoredBlocks(BlockStore blocks) {
        this.blocks = blocks;
    }

    @Override
    public long headHeight() {
        return blocks.head().map(Block::height).orElse(0L);
    }

    @Override
    public List<FiledBlock> read(long fromHeight, int maxBlocks) {
        return blocks.read(fromHeight, maxBlocks).stream().map(FiledBlocks::of).toList();
    }

    @Override
    public boolean holdsBefore(long position, String stream, long sequence) {
        return blocks.readStream(stream, sequence, 1).stream().anyMatch(stored -> stored.position() < position);
    }
}
