package io.huiyin.notifications.sending;

import io.huiyin.storage.RestartableStorage;
import io.huiyin.storage.TemporaryStorage;

class SendingOnEmbeddedStorageTest extends SendingContract {

    @Override
    RestartableStorage open() {
        return TemporaryStorage.open();
    }
}
