package io.huiyin.server.house;

import io.huiyin.api.EventNames;
import io.huiyin.ledger.serialization.LedgerSerializer;
import io.huiyin.storage.Storage;
import io.huiyin.storage.StorageException;
import io.huiyin.storage.mongo.MongoStorage;
import io.huiyin.storage.mongo.MongoStorageOptions;
import io.huiyin.storage.mvstore.EmbeddedStorage;
import java.nio.file.Files;
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
        Serializer tokens = LedgerSerializer.of(EventNames.byName());
        String uri = settings.mongodbUri();
        if (uri == null || uri.isBlank()) {
            return EmbeddedStorage.open(settings.store(), tokens);
        }
        return MongoStorage.connect(
                new MongoStorageOptions(
                        uri, neighbours.claimName(), settings.mongodbAllowUnsafe(), neighbours.timeOut()),
                tokens,
                clock);
    }

    /**
     * Opens it only if it is there.
     *
     * @throws StorageException when there is none, another process has it open or it cannot be reached
     */
    public static Storage existing(HouseSettings settings, Clock clock) {
        if (settings.isEmbedded() && !Files.isDirectory(settings.store())) {
            throw new StorageException("There is no ledger in " + settings.data());
        }
        return open(settings, clock);
    }
}
