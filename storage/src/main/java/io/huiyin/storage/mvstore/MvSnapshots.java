package io.huiyin.storage.mvstore;

import io.huiyin.storage.BlockStore.Snapshot;
import io.huiyin.storage.StorageException;
import io.huiyin.storage.mvstore.MvFile.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Snapshots in a file of their own, which is thrown away when it cannot be opened: they only save reading. */
final class MvSnapshots implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MvSnapshots.class);

    private final MvFile<MVMap<String, Snapshot>> file;

    private MvSnapshots(MvFile<MVMap<String, Snapshot>> file) {
        this.file = file;
    }

    static MvSnapshots open(DataDirectory directory, String fileSystem) {
        MvFile.Layout<MVMap<String, Snapshot>> layout = new MvFile.Layout<>(
                directory.file("snapshots.mv"),
                fileSystem,
                "huiyin-snapshots-1",
                4,
                MvSnapshots::mapOf,
                StorageException::new,
                null);
        try {
            return new MvSnapshots(MvFile.openOrCreate(layout));
        } catch (StorageException e) {
            LOG.warn("The snapshots cannot be opened and are thrown away; streams are read from their start", e);
            throwAway(layout);
            return new MvSnapshots(MvFile.openOrCreate(layout));
        }
    }

    private static MVMap<String, Snapshot> mapOf(MVStore store) {
        return MvTypes.openMap(store, "snapshots", StringDataType.INSTANCE, new MvTypes.SnapshotType());
    }

    private static void throwAway(MvFile.Layout<?> layout) {
        try {
            Files.deleteIfExists(layout.path());
        } catch (IOException e) {
            throw new StorageException("The file " + layout.path() + " cannot be removed: " + e.getMessage(), e);
        }
    }

    Optional<Snapshot> read(String stream) {
        return file.read(snapshots -> Optional.ofNullable(snapshots.get(stream)));
    }

    void store(Snapshot snapshot) {
        file.write(Durability.COMMITTED, snapshots -> snapshots.put(snapshot.stream(), snapshot));
    }

    void delete(String stream) {
        file.write(Durability.COMMITTED, snapshots -> snapshots.remove(stream));
    }

    @Override
    public void close() {
        file.close();
    }
}
