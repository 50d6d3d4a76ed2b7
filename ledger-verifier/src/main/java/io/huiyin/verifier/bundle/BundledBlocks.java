package io.huiyin.verifier.bundle;

import io.huiyin.verifier.chain.FiledBlock;
import io.huiyin.verifier.verify.BlockSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The blocks of a bundle, which come one after the other: those long before the last ones asked for are forgotten.
 * Thread-safe.
 */
final class BundledBlocks implements BlockSource {

    /** Whoever checks blocks looks back to the one before, while others are read ahead already. */
    private static final int KEPT = 128;

    private final BundleReader reader;
    private final Deque<FiledBlock> read = new ArrayDeque<>();
    private long nextHeight;
    private long nextPosition;

    BundledBlocks(BundleReader reader) {
        this.reader = reader;
    }

    @Override
    public long headHeight() {
        return Math.max(0, reader.count() - 1);
    }

    @Override
    public synchronized List<FiledBlock> read(long fromHeight, int maxBlocks) {
        while (!read.isEmpty() && read.getFirst().height() < fromHeight - KEPT) {
            read.removeFirst();
        }
        while (nextHeight < fromHeight + maxBlocks && nextHeight < reader.count()) {
            FiledBlock block = reader.block(nextHeight, nextPosition);
            nextHeight++;
            nextPosition += block.records().size();
            read.addLast(block);
        }
        List<FiledBlock> wanted = new ArrayList<>();
        for (FiledBlock block : read) {
            if (block.height() >= fromHeight && wanted.size() < maxBlocks) {
                wanted.add(block);
            }
        }
        return wanted;
    }

    @Override
    public boolean holdsBefore(long position, String stream, long sequence) {
        throw new UnsupportedOperationException("A bundle is read from its beginning");
    }
}
