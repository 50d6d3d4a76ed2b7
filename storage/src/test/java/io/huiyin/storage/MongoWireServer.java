package io.huiyin.storage;

import de.bwaldvogel.mongo.MongoServer;

/**
 * A server in this JVM that speaks MongoDB's protocol, in memory. It knows unique indexes only, no transactions and no
 * write concern, and refuses a scan of more than 1,000 documents: it stands in for MongoDB in tests and proves nothing about
 * durability.
 */
public final class MongoWireServer implements AutoCloseable {

    private final MongoServer server = new MongoServer(new ScanRefusingBackend());
    private final String uri;

    private MongoWireServer() {
        uri = server.bindAndGetConnectionString();
    }

    /** Starts a new, empty one on a free port of the loopback interface. */
    public static MongoWireServer start() {
        return new MongoWireServer();
    }

    /** Its connection string, without a database. */
    public String uri() {
        return uri;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
