package io.huiyin.ledger;

import io.huiyin.ledger.fixture.MemoryBlockStore;
import io.huiyin.storage.BlockStore;

class LedgerOnMemoryTest extends LedgerEngineContract {

    @Override
    BlockStore newBlockStore() {
        return new MemoryBlockStore();
    }

    @Override
    void disposeOfBlockStore() {}
}
