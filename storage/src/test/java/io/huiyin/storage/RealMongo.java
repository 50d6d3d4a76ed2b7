package io.huiyin.storage;

import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * A real MongoDB for tests, where one is to be had: the one {@code HUIYIN_TEST_MONGODB_URI} names (without a database),
 * or a replica set of one member in Docker. Says in the build's output when there is none.
 */
public final class RealMongo {

    private static final Optional<String> URI = find();

    private RealMongo() {}

    /** Whether there is one; for {@code @EnabledIf}. */
    public static boolean isThere() {
        return URI.isPresent();
    }

    /** Its connection string without a database. */
    public static String uri() {
        return URI.orElseThrow();
    }

    private static Optional<String> find() {
        Optional<String> named = Optional.ofNullable(System.getenv("HUIYIN_TEST_MONGODB_URI"));
        if (named.isPresent()) {
            return named;
        }
        if (DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.of(startContainer());
        }
        System.out.println("NOT RUN: the storage contracts on a real MongoDB (no Docker, and HUIYIN_TEST_MONGODB_URI is"
                + " not set); they ran on the in-JVM wire server only.");
        return Optional.empty();
    }

    @SuppressWarnings("resource") // Testcontainers removes it when this JVM ends
    private static String startContainer() {
        MongoDBContainer container = new MongoDBContainer("mongo:8.0").withReplicaSet();
        container.start();
        return container.getConnectionString();
    }
}
