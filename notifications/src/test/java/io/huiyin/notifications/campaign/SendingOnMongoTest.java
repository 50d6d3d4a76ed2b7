package io.huiyin.notifications.campaign;

import io.huiyin.storage.KeptState;
import io.huiyin.storage.MongoWireServer;
import io.huiyin.storage.TemporaryMongoStorage;
import org.junit.jupiter.api.AfterEach;

class SendingOnMongoTest extends SendingContract {

    private final MongoWireServer server = MongoWireServer.start();
    private final TemporaryMongoStorage storage = TemporaryMongoStorage.open(server.uri());

    @Override
    KeptState keptState() {
        return storage.keptState();
    }

    @AfterEach
    void removeTheStorage() {
        storage.close();
        server.close();
    }
}
