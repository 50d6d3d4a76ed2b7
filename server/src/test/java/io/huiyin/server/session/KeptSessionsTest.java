package io.huiyin.server.session;

import io.huiyin.storage.MongoWireServer;
import io.huiyin.storage.RestartableStorage;
import io.huiyin.storage.TemporaryMongoStorage;
import io.huiyin.storage.TemporaryStorage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

class KeptSessionsTest {

    private static MongoWireServer server;

    @BeforeAll
    static void start() {
        server = MongoWireServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Nested
    class OnTheEmbeddedStorage extends KeptSessionsContract {
        @Override
        RestartableStorage open() {
            return TemporaryStorage.open();
        }
    }

    @Nested
    class OnTheWireServer extends KeptSessionsContract {
        @Override
        RestartableStorage open() {
            return TemporaryMongoStorage.open(server.uri());
        }
    }
}
