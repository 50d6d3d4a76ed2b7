package io.huiyin.storage;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.huiyin.storage.mongo.MongoStorage;
import io.huiyin.storage.mongo.MongoStorageOptions;
import java.time.Clock;
import java.util.UUID;
import org.axonframework.serialization.Serializer;

/** The real MongoDB storage in a database of its own, which is dropped at the end. */
public final class TemporaryMongoStorage extends RestartableStorage {

    private final String serverUri;
    private final String database;

    private TemporaryMongoStorage(String serverUri, String database, Serializer tokenSerializer) {
        super(() -> MongoStorage.connect(options(serverUri, database, "node-1"), tokenSerializer, Clock.systemUTC()));
        this.serverUri = serverUri;
        this.database = database;
    }

    /**
     * Opens a new one that writes tokens with Java's own serialization.
     *
     * @param serverUri the server's connection string without a database
     */
    public static TemporaryMongoStorage open(String serverUri) {
        return open(serverUri, TemporaryStorage.javaSerializer());
    }

    /** Opens a new one. */
    public static TemporaryMongoStorage open(String serverUri, Serializer tokenSerializer) {
        String database = "test-" + UUID.randomUUID().toString().substring(0, 13);
        return new TemporaryMongoStorage(serverUri, database, tokenSerializer);
    }

    /** How another node would connect to the same database. */
    public MongoStorageOptions optionsOfNode(String nodeId) {
        return options(serverUri, database, nodeId);
    }

    /** Its database's name. */
    public String database() {
        return database;
    }

    private static MongoStorageOptions options(String serverUri, String database, String nodeId) {
        String address = serverUri.replaceFirst("/?(\\?|$)", "/" + database + "$1");
        return new MongoStorageOptions(address, nodeId, true);
    }

    @Override
    public void close() {
        super.close();
        try (MongoClient client = MongoClients.create(serverUri)) {
            client.getDatabase(database).drop();
        }
    }
}
