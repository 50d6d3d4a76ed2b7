package io.huiyin.query.views;

/** Hears how far a rebuild has come. */
@FunctionalInterface
public interface RebuildProgress {

    /**
     * Called after every batch.
     *
     * @param done how many events were read
     * @param total how many there are to read, as far as known now
     */
    void read(long done, long total);
}
