package io.huiyin.ledger;

import io.huiyin.ledger.writer.StreamHeads;
import io.huiyin.storage.BlockStore;

/** Finds the last sequence number of a stream in a logarithmic number of reads: a stream has no holes. */
final class LastSequence {

    private final BlockStore blocks;
    private final StreamHeads heads;

    LastSequence(BlockStore blocks, StreamHeads heads) {
        this.blocks = blocks;
        this.heads = heads;
    }

    /** -1 if the stream has no event. */
    long of(String stream) {
        long there = heads.of(stream);
        long step = 1;
        while (isStored(stream, there + step)) {
            there += step;
            step *= 2;
        }
        for (long missing = there + step; missing - there > 1; ) {
            long middle = there + (missing - there) / 2;
            if (isStored(stream, middle)) {
                there = middle;
            } else {
                missing = middle;
            }
        }
        if (there >= 0) {
            heads.saw(stream, there);
        }
        return there;
    }

    private boolean isStored(String stream, long sequence) {
        return !blocks.readStream(stream, sequence, 1).isEmpty();
    }
}
