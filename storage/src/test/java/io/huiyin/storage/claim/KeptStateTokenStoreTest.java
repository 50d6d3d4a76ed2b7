package io.huiyin.storage.claim;

import io.huiyin.storage.MongoWireServer;
import io.huiyin.storage.RealMongo;
import io.huiyin.storage.RestartableStorage;
import io.huiyin.storage.TemporaryMongoStorage;
import io.huiyin.storage.TemporaryStorage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIf;

class KeptStateTokenStoreTest {

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
    class OnTheEmbeddedStorage extends KeptStateTokenStoreContract {
        @Override
        protected RestartableStorage open() {
            return TemporaryStorage.open();
        }
    }

    @Nested
    class OnTheWireServer extends KeptStateTokenStoreContract {
        @Override
        protected RestartableStorage open() {
            return TemporaryMongoStorage.open(server.uri());
        }
    }

    @Nested
    @EnabledIf("io.huiyin.storage.RealMongo#isThere")
    class OnARealMongo extends KeptStateTokenStoreContract {
        @Override
        protected RestartableStorage open() {
            return TemporaryMongoStorage.open(RealMongo.uri());
        }
    }
}
