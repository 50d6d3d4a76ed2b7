package io.huiyin.ledger;

import io.huiyin.storage.BlockStore;
import io.huiyin.storage.TemporaryStorage;

class LedgerOnEmbeddedStorageTest extends LedgerEngineContract {

    private TemporaryStorage storage;

    @Override
    BlockStore newBlockStore() {
        storage = TemporaryStorage.open();
        return storage.blocks();
    }

    @Override
    void disposeOfBlockStore() {
        storage.close();
    }
}
