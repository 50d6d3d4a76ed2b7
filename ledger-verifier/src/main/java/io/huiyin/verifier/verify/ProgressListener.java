package io.huiyin.verifier.verify;

/** Hears how far a verification has come. What it throws ends the verification and comes out of it. */
@FunctionalInterface
public interface ProgressListener {

    /** Hears nothing. */
    ProgressListener SILENT = (blocks, ofBlocks, events) -> {};

    /**
     * Called after every batch of blocks, on the verifying thread.
     *
     * @param blocks blocks checked
     * @param ofBlocks blocks there were at the start
     * @param events events checked
     */
    void checked(long blocks, long ofBlocks, long events);

    /**
     * Called before it, with what another verification needs to go on from there.
     *
     * @param bookmark to be written during this call, or after the verification was ended by an exception
     */
    default void passed(Bookmark bookmark) {}
}
