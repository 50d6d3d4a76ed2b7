package io.huiyin.server.safekeeping;

import io.huiyin.storage.BlobStore;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.Storage;
import io.huiyin.storage.StorageException;
import io.huiyin.storage.ViewSets;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Objects;

/** A storage of which one collection of kept state cannot be listed. */
final class FailingWhenListed implements Storage {

    private final Storage storage;
    private final KeptState keptState;

    FailingWhenListed(Storage storage, String collection) {
        this.storage = storage;
        this.keptState = (KeptState) Proxy.newProxyInstance(
                KeptState.class.getClassLoader(), new Class<?>[] {KeptState.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("list") && Objects.equals(arguments[0], collection)) {
                        throw new StorageException("The disk does not answer");
                    }
                    try {
                        return method.invoke(storage.keptState(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public BlockStore blocks() {
        return storage.blocks();
    }

    @Override
    public KeptState keptState() {
        return keptState;
    }

    @Override
    public BlobStore blobs() {
        return storage.blobs();
    }

    @Override
    public ViewSets views() {
        return storage.views();
    }

    @Override
    public String description() {
        return storage.description();
    }

    @Override
    public void close() {
        storage.close();
    }
}
