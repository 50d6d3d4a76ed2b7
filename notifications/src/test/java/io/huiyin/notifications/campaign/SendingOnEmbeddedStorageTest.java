package io.huiyin.notifications.campaign;

import io.huiyin.storage.KeptState;
import io.huiyin.storage.TemporaryStorage;
import org.junit.jupiter.api.AfterEach;

class SendingOnEmbeddedStorageTest extends SendingContract {

    private final TemporaryStorage storage = TemporaryStorage.open();

    @Override
    KeptState keptState() {
        return storage.keptState();
    }

    @AfterEach
    void removeTheStorage() {
        storage.close();
    }
}
