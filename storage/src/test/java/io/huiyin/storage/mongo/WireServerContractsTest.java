package io.huiyin.storage.mongo;

import io.huiyin.storage.BlobStoreContract;
import io.huiyin.storage.BlockStoreContract;
import io.huiyin.storage.KeptStateContract;
import io.huiyin.storage.MongoWireServer;
import io.huiyin.storage.RestartableStorage;
import io.huiyin.storage.TemporaryMongoStorage;
import io.huiyin.storage.TokenStoreContract;
import io.huiyin.storage.ViewSetContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

class WireServerContractsTest {

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
    class Blocks extends BlockStoreContract {
        @Override
        protected RestartableStorage open() {
            return TemporaryMongoStorage.open(server.uri());
        }
    }

    @Nested
    class Kept extends KeptStateContract {
        @Override
        protected RestartableStorage open() {
            return TemporaryMongoStorage.open(server.uri());
        }
    }

    @Nested
    class Blobs extends BlobStoreContract {
        @Override
        protected RestartableStorage open() {
            return TemporaryMongoStorage.open(server.uri());
        }
    }

    @Nested
    class Views extends ViewSetContract {
        @Override
        protected RestartableStorage open() {
            return TemporaryMongoStorage.open(server.uri());
        }
    }

    @Nested
    class Tokens extends TokenStoreContract {
        @Override
        protected RestartableStorage open() {
            return TemporaryMongoStorage.open(server.uri());
        }
    }
}
