package io.huiyin.storage.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.huiyin.storage.BlobStore;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.Storage;
import io.huiyin.storage.StorageException;
import io.huiyin.storage.ViewSets;
import io.huiyin.storage.mongo.MongoServerCheck.Abilities;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.serialization.Serializer;
import org.bson.Document;

/** Production: one MongoDB database through the plain driver, single-document writes at majority, no transactions. */
public final class MongoStorage implements Storage {

    static final long LINEARIZABLE_SECONDS = 10;
    private static final int NO_SUCH_COMMAND = 59;
    private static final String DEFAULT_DATABASE = "huiyin";
    private static final WriteConcern DURABLE =
            WriteConcern.MAJORITY.withJournal(true).withWTimeout(20, TimeUnit.SECONDS);

    private final MongoClient client;
    private final MongoDatabase database;
    private final String description;
    private final BlockStore blocks;
    private final KeptState keptState;
    private final BlobStore blobs;
    private final ViewSets views;

    private MongoStorage(
            MongoClient client, String description, MongoDatabase database, Abilities abilities, ViewSets views) {
        this.client = client;
        this.database = database;
        this.description = description;
        this.blocks = new MongoBlockStore(database, abilities);
        this.keptState = new MongoKeptState(database);
        this.blobs = new MongoBlobStore(database);
        this.views = views;
    }

    /**
     * Connects and probes the server at hand.
     *
     * @param options where and as whom
     * @param tokenSerializer writes tracking tokens
     * @param clock orders this node's writes of one view document at one position
     * @throws StorageException when the connection string cannot be read, nobody answers, or the server cannot carry a
     *     ledger
     */
    public static MongoStorage connect(MongoStorageOptions options, Serializer tokenSerializer, Clock clock) {
        ConnectionString address = addressOf(options);
        MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(address)
                .applicationName("huiyin")
                .build());
        try {
            MongoDatabase database = databaseOf(client, address);
            MongoServerCheck check = new MongoServerCheck(client, database, options.allowUnsafeServer());
            Abilities abilities = check.check();
            ViewSets views = new MongoViewSets(database, tokenSerializer, options, clock);
            String description = "MongoDB, " + String.join(",", address.getHosts())
                    + (check.acceptedUnsafe() ? ", UNSAFE: what it acknowledges can be lost" : "");
            return new MongoStorage(client, description, database, abilities, views);
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    // The driver's own message may quote the string, which may hold a password.
    private static ConnectionString addressOf(MongoStorageOptions options) {
        try {
            return new ConnectionString(options.uri());
        } catch (IllegalArgumentException mayQuoteIt) {
            throw new StorageException("The MongoDB connection string cannot be read. It looks like"
                    + " mongodb://host1,host2,host3/huiyin?replicaSet=name.");
        }
    }

    private static MongoDatabase databaseOf(MongoClient client, ConnectionString address) {
        String named = address.getDatabase();
        return client.getDatabase(named == null ? DEFAULT_DATABASE : named)
                .withWriteConcern(DURABLE)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    @Override
    public BlockStore blocks() {
        return blocks;
    }

    @Override
    public KeptState keptState() {
        return keptState;
    }

    @Override
    public BlobStore blobs() {
        return blobs;
    }

    @Override
    public ViewSets views() {
        return views;
    }

    @Override
    public Optional<Instant> sharedTime() {
        Document answer = MongoOutcomes.read(this::greeting);
        return Optional.ofNullable(answer.getDate("localTime")).map(Date::toInstant);
    }

    // Servers that only speak the protocol know the greeting by its old name.
    private Document greeting() {
        try {
            return database.runCommand(new Document("hello", 1));
        } catch (MongoCommandException e) {
            if (e.getCode() != NO_SUCH_COMMAND) {
                throw e;
            }
            return database.runCommand(new Document("isMaster", 1));
        }
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public void close() {
        client.close();
    }
}
