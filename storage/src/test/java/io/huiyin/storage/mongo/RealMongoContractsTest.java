package io.huiyin.storage.mongo;

import io.huiyin.storage.BlobStoreContract;
import io.huiyin.storage.BlockStoreContract;
import io.huiyin.storage.KeptStateContract;
import io.huiyin.storage.RealMongo;
import io.huiyin.storage.RestartableStorage;
import io.huiyin.storage.TemporaryMongoStorage;
import io.huiyin.storage.TokenStoreContract;
import io.huiyin.storage.ViewSetContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("io.huiyin.storage.RealMongo#isThere")
class RealMongoContractsTest {

    @Nested
    class Blocks extends BlockStoreContract {
        @Override
        protected RestartableStorage open() {
            return TemporaryMongoStorage.open(RealMongo.uri());
        }
    }

    @Nested
    class Kept extends KeptStateContract {
        @Override
        protected RestartableStorage open() {
            return TemporaryMongoStorage.open(RealMongo.uri());
        }
    }

    @Nested
    class Blobs extends BlobStoreContract {
        @Override
        protected RestartableStorage open() {
            return TemporaryMongoStorage.open(RealMongo.uri());
        }
    }

    @Nested
    class Views extends ViewSetContract {
        @Override
        protected RestartableStorage open() {
            return TemporaryMongoStorage.open(RealMongo.uri());
        }
    }

    @Nested
    class Tokens extends TokenStoreContract {
        @Override
        protected RestartableStorage open() {
            return TemporaryMongoStorage.open(RealMongo.uri());
        }
    }
}
