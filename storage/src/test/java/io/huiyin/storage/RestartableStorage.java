package io.huiyin.storage;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** A storage that a test can close and open again, as a restart does. */
public abstract class RestartableStorage implements Storage {

    private final Supplier<? extends Storage> opener;
    private Storage storage;

    protected RestartableStorage(Supplier<? extends Storage> opener) {
        this.opener = opener;
        this.storage = opener.get();
    }

    /** Closes and opens it again; what was taken from it before is closed. */
    public final void reopen() {
        storage.close();
        storage = opener.get();
    }

    @Override
    public BlockStore blocks() {
        return storage.blocks();
    }

    @Override
    public KeptState keptState() {
        return storage.keptState();
    }

    @Override
    public BlobStore blobs() {
        return storage.blobs();
    }

    @Override
    public ViewSets views() {
        return storage.views();
    }

    @Override
    public Optional<Instant> sharedTime() {
        return storage.sharedTime();
    }

    @Override
    public String description() {
        return storage.description();
    }

    @Override
    public void close() {
        storage.close();
    }
}
