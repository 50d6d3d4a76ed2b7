package io.huiyin.storage;

import java.time.Instant;
import java.util.Optional;

/** All four ports over one place: a data directory or a MongoDB. */
public interface Storage extends AutoCloseable {

    /** The truth. */
    BlockStore blocks();

    /** State as durable as the truth. */
    KeptState keptState();

    /** Attachments. */
    BlobStore blobs();

    /** Views and tokens. */
    ViewSets views();

    /** The time by the server that all nodes share, asked now; empty where there is none to share. */
    default Optional<Instant> sharedTime() {
        return Optional.empty();
    }

    /** What this is, for banner and health page: {@code embedded, <directory>} or {@code MongoDB, <hosts>}. */
    String description();

    /** Closes everything; unsynced views may be lost, nothing else. */
    @Override
    void close();
}
