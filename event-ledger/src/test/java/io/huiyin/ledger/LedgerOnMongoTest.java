package io.huiyin.ledger;

import io.huiyin.ledger.fixture.Notes;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.MongoWireServer;
import io.huiyin.storage.mongo.MongoStorage;
import io.huiyin.storage.mongo.MongoStorageOptions;
import java.time.Clock;

class LedgerOnMongoTest extends LedgerEngineContract {

    private MongoWireServer server;
    private MongoStorage storage;

    @Override
    BlockStore newBlockStore() {
        server = MongoWireServer.start();
        storage = MongoStorage.connect(
                new MongoStorageOptions(server.uri(), "node-1", true), Notes.serializer(), Clock.systemUTC());
        return storage.blocks();
    }

    @Override
    void disposeOfBlockStore() {
        storage.close();
        server.close();
    }
}
