package io.huiyin.server.verifying;

import io.huiyin.storage.Block;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.PositionedRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Somebody has got at the blocks: they are read otherwise than they were written. */
final class TamperedBlocks implements BlockStore {

    private final BlockStore sound;
    private volatile UnaryOperator<Block> tampering = UnaryOperator.identity();
    private volatile Runnable beforeReading = () -> {};

    TamperedBlocks(BlockStore sound) {
        this.sound = sound;
    }

    void tamper(UnaryOperator<Block> how) {
        tampering = how;
    }

    void beforeReading(Runnable what) {
        beforeReading = what;
    }

    @Override
    public Insertion insert(Block block) {
        return sound.insert(block);
    }

    @Override
    public Optional<Block> head() {
        return sound.head().map(tampering);
    }

    @Override
    public List<Block> read(long fromHeight, int maxBlocks) {
        beforeReading.run();
        return sound.read(fromHeight, maxBlocks).stream().map(tampering).toList();
    }

    @Override
    public Optional<Block> readForCertain(long height) {
        return sound.readForCertain(height).map(tampering);
    }

    @Override
    public Optional<Block> blockOf(long position) {
        return sound.blockOf(position).map(tampering);
    }

    @Override
    public List<PositionedRecord> readStream(String stream, long fromSequence, int maxRecords) {
        return sound.readStream(stream, fromSequence, maxRecords);
    }

    @Override
    public Optional<Snapshot> readSnapshot(String stream) {
        return sound.readSnapshot(stream);
    }

    @Override
    public void storeSnapshot(Snapshot snapshot) {
        sound.storeSnapshot(snapshot);
    }

    @Override
    public void deleteSnapshot(String stream) {
        sound.deleteSnapshot(stream);
    }
}
