package io.huiyin.server.control;

/** Hears how far long work has come. */
@FunctionalInterface
public interface ProgressListener {

    /** Nobody listens. */
    ProgressListener SILENT = (done, total) -> {};

    /**
     * Heard from time to time.
     *
     * @param done how much is done
     * @param total how much there is in all
     */
    void advanced(long done, long total);
}
