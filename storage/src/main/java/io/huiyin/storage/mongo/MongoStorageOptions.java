package io.huiyin.storage.mongo;

import java.time.Duration;

/**
 * How to reach MongoDB.
 *
 * @param uri connection string; its database is used, {@code huiyin} if it names none; may hold a password and is never
 *     logged
 * @param nodeId names this node as owner of claims; different for each node
 * @param allowUnsafeServer accept a server that cannot promise durability (standalone, in-JVM test server): for tests
 *     and trials only
 * @param claimTimeOut after what time without a sign of life another node may take what this one has claimed
 */
public record MongoStorageOptions(String uri, String nodeId, boolean allowUnsafeServer, Duration claimTimeOut) {

    /** With a claim time-out of ten seconds. */
    public MongoStorageOptions(String uri, String nodeId, boolean allowUnsafeServer) {
        this(uri, nodeId, allowUnsafeServer, Duration.ofSeconds(10));
    }

    /** Leaves the connection string out: it may hold a password. */
    @Override
    public String toString() {
        return "MongoStorageOptions[nodeId=" + nodeId + ", allowUnsafeServer=" + allowUnsafeServer + "]";
    }
}
