package io.huiyin.server.house;

import io.huiyin.api.EventNames;
import io.huiyin.ledger.serialization.LedgerSerializer;
import io.huiyin.server.safekeeping.Arrival;
import io.huiyin.server.safekeeping.Destination;
import io.huiyin.storage.Storage;
import io.huiyin.storage.StorageException;
import io.huiyin.storage.mongo.MongoStorage;
import io.huiyin.storage.mongo.MongoStorageOptions;
import io.huiyin.storage.mvstore.EmbeddedStorage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.axonframework.serialization.Serializer;

/** Opens the storage that the settings name. */
public final class StorageOpening {

    private StorageOpening() {}

    /**
     * Opens it, making it when there is none.
     *
     * @throws StorageException when another process has it open or it cannot be reached
     */
    public static Storage open(HouseSettings settings, Clock clock) {
        return open(settings, clock, Neighbours.of(settings));
    }

    static Storage open(HouseSettings settings, Clock clock, Neighbours neighbours) {
        if (settings.isEmbedded()) {
            requireServable(settings);
        }
        Storage storage = settings.isEmbedded()
                ? EmbeddedStorage.open(settings.store(), tokens())
                : connect(settings, clock, neighbours);
        try {
            Arrival.requireNoneUnderWay(storage);
            return storage;
        } catch (RuntimeException refused) {
            storage.close();
            throw refused;
        }
    }

    /**
     * Refuses a data directory that was moved, or into which something is being restored.
     *
     * @throws StorageException with what to do
     */
    public static void requireServable(HouseSettings settings) {
        MovedHouse.requireStillHere(settings);
        if (Files.exists(settings.arriving())) {
            throw new StorageException("A restore into " + settings.data()
                    + " did not come to its end. Run the same restore again, or remove " + settings.arriving() + ".");
        }
    }

    private static Storage connect(HouseSettings settings, Clock clock, Neighbours neighbours) {
        return MongoStorage.connect(
                new MongoStorageOptions(
                        String.valueOf(settings.mongodbUri()),
                        neighbours.claimName(),
                        settings.mongodbAllowUnsafe(),
                        neighbours.timeOut()),
                tokens(),
                clock);
    }

    private static Serializer tokens() {
        return LedgerSerializer.of(EventNames.byName());
    }

    /** Whether a process has the embedded store open. */
    public static boolean isInUse(HouseSettings settings) {
        Path lock = settings.store().resolve("lock");
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            return held == null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return true;
        } catch (IOException e) {
            throw new StorageException("The file " + lock + " cannot be looked at: " + e.getMessage(), e);
        }
    }

    /** An empty place for a house that is restored. */
    public static Destination destination(HouseSettings settings, Clock clock) {
        return settings.isEmbedded()
                ? new EmbeddedDestination(settings, tokens())
                : new MongoDestination(() -> connect(settings, clock, Neighbours.of(settings)));
    }

    /**
     * The embedded store in the data directory, also where the settings name a MongoDB: to be moved there.
     *
     * @throws StorageException when there is none, or another process has it open
     */
    public static Storage toBeMoved(HouseSettings settings) {
        requireDirectory(settings);
        return EmbeddedStorage.open(settings.store(), tokens());
    }

    /** The MongoDB that the settings name: to be moved to. */
    public static Storage toMoveTo(HouseSettings settings, Clock clock) {
        return connect(settings, clock, Neighbours.of(settings));
    }

    /**
     * Opens it only if it is there.
     *
     * @throws StorageException when there is none, another process has it open or it cannot be reached
     */
    public static Storage existing(HouseSettings settings, Clock clock) {
        if (settings.isEmbedded()) {
            requireDirectory(settings);
        }
        return open(settings, clock);
    }

    private static void requireDirectory(HouseSettings settings) {
        if (!Files.isDirectory(settings.store())) {
            throw new StorageException("There is no ledger in " + settings.data());
        }
    }
}
