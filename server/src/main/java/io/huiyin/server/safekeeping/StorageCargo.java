package io.huiyin.server.safekeeping;

import io.huiyin.storage.Block;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.KeptState;
import io.huiyin.storage.KeptState.Entry;
import io.huiyin.storage.Storage;
import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A store at rest as cargo. */
final class StorageCargo implements Cargo {

    static final int PAGE = 500;

    private final Storage storage;
    private final long height;

    /** @throws StorageException if there is no ledger in it */
    StorageCargo(Storage storage) {
        this.storage = storage;
        this.height = storage.blocks()
                .head()
                .map(Block::height)
                .orElseThrow(() -> new StorageException("There is no ledger in " + storage.description() + "."));
    }

    @Override
    public BlockStore blocks() {
        return storage.blocks();
    }

    @Override
    public long height() {
        return height;
    }

    @Override
    public void unloadKeptState(Receiver<List<Entry>> receiver) throws IOException {
        KeptState kept = storage.keptState();
        for (String collection : KeptCollections.lasting(kept.collections()).toList()) {
            for (List<Entry> page = kept.list(collection, "", PAGE);
                    !page.isEmpty();
                    page = kept.list(collection, page.get(page.size() - 1).id(), PAGE)) {
                receiver.take(page);
            }
        }
    }

    @Override
    public void unloadAttachments(Receiver<Attachment> receiver) throws IOException {
        for (List<String> page = storage.blobs().list("", PAGE);
                !page.isEmpty();
                page = storage.blobs().list(page.get(page.size() - 1), PAGE)) {
            for (String digest : page) {
                Optional<InputStream> bytes = storage.blobs().open(digest);
                if (bytes.isPresent()) {
                    try (InputStream open = bytes.get()) {
                        receiver.take(new Attachment(digest, open));
                    }
                }
            }
        }
    }
}
