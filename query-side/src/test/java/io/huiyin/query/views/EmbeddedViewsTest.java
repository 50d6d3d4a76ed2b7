package io.huiyin.query.views;

import io.huiyin.storage.Storage;
import io.huiyin.storage.TemporaryStorage;

class EmbeddedViewsTest extends ViewsContract {

    @Override
    Storage open() {
        return TemporaryStorage.open();
    }
}
