package io.huiyin.query.views;

import io.huiyin.storage.MongoWireServer;
import io.huiyin.storage.Storage;
import io.huiyin.storage.mongo.MongoStorage;
import io.huiyin.storage.mongo.MongoStorageOptions;
import java.time.Clock;
import org.axonframework.serialization.JavaSerializer;
import org.junit.jupiter.api.AfterEach;

class MongoViewsTest extends ViewsContract {

    private MongoWireServer server;

    @Override
    @SuppressWarnings("deprecation") // the one serializer that needs no library
    Storage open() {
        server = MongoWireServer.start();
        return MongoStorage.connect(
                new MongoStorageOptions(server.uri(), "node-a", true),
                JavaSerializer.builder().build(),
                Clock.systemUTC());
    }

    @AfterEach
    void stop_server() {
        server.close();
    }
}
