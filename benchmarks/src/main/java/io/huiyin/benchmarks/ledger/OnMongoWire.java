package io.huiyin.benchmarks.ledger;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;

/**
 * axon-mongo's storage engine on the in-JVM server that speaks MongoDB's protocol. It keeps everything in memory and
 * forces nothing, which is in its favour; it has no range index, which on a real MongoDB replay would not suffer from.
 */
final class OnMongoWire implements Contender {

    private static final int SHORTER = 4;

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final EmbeddedEventStore store;

    OnMongoWire() {
        MongoEventStorageEngine engine = MongoEventStorageEngine.builder()
                .eventSerializer(Notes.serializer())
                .snapshotSerializer(Notes.serializer())
                .transactionManager(NoTransactionManager.instance())
                .mongoTemplate(
                        DefaultMongoTemplate.builder().mongoDatabase(client).build())
                .build();
        this.store = EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @Override
    public String name() {
        return "axon-mongo";
    }

    @Override
    public EventStore store() {
        return store;
    }

    @Override
    public int shorter() {
        return SHORTER;
    }

    @Override
    public void close() {
        store.shutDown();
        client.close();
        server.shutdownNow();
    }
}
