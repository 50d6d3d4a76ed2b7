package io.huiyin.notifications.sending;

import io.huiyin.storage.MongoWireServer;
import io.huiyin.storage.RestartableStorage;
import io.huiyin.storage.TemporaryMongoStorage;
import org.junit.jupiter.api.AfterAll;

class SendingOnMongoTest extends SendingContract {

    private static final MongoWireServer SERVER = MongoWireServer.start();

    @AfterAll
    static void stopServer() {
        SERVER.close();
    }

    @Override
    RestartableStorage open() {
        return TemporaryMongoStorage.open(SERVER.uri());
    }
}
