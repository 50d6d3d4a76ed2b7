package io.huiyin.storage.mvstore;

import io.huiyin.storage.BlobStoreContract;
import io.huiyin.storage.BlockStoreContract;
import io.huiyin.storage.KeptStateContract;
import io.huiyin.storage.RestartableStorage;
import io.huiyin.storage.TemporaryStorage;
import io.huiyin.storage.TokenStoreContract;
import io.huiyin.storage.ViewSetContract;
import org.junit.jupiter.api.Nested;

class EmbeddedStorageContractsTest {

    @Nested
    class Blocks extends BlockStoreContract {
        @Override
        protected RestartableStorage open() {
            return TemporaryStorage.open();
        }
    }

    @Nested
    class Kept extends KeptStateContract {
        @Override
        protected RestartableStorage open() {
            return TemporaryStorage.open();
        }
    }

    @Nested
    class Blobs extends BlobStoreContract {
        @Override
        protected RestartableStorage open() {
            return TemporaryStorage.open();
        }
    }

    @Nested
    class Views extends ViewSetContract {
        @Override
        protected RestartableStorage open() {
            return TemporaryStorage.open();
        }
    }

    @Nested
    class Tokens extends TokenStoreContract {
        @Override
        protected RestartableStorage open() {
            return TemporaryStorage.open();
        }
    }
}
