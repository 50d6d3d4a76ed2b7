package io.huiyin.verifier.verify;

import io.huiyin.verifier.chain.FiledBlock;
import java.util.List;

/** Where a verification finds the blocks: a store, or the file of a bundle. */
public interface BlockSource {

    /** Height of the newest block; 0 also where there is none. */
    long headHeight();

    /**
     * Blocks from a height on, in order, stopping before the first missing one.
     *
     * @param fromHeight first height wanted
     * @param maxBlocks at most so many
     */
    List<FiledBlock> read(long fromHeight, int maxBlocks);

    /**
     * Whether this event is filed, and stands before a position. Asked only where a verification does not begin with
     * block 0.
     */
    boolean holdsBefore(long position, String stream, long sequence);
}
