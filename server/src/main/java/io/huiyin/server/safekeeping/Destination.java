package io.huiyin.server.safekeeping;

import io.huiyin.storage.Storage;
import java.io.IOException;

/** Where a house goes that is restored or moved. */
public interface Destination {

    /**
     * Opens the place; what an earlier run left there may be in it.
     *
     * @throws io.huiyin.storage.StorageException if another house is there, or it cannot be used
     */
    Storage open();

    /** From now on it can be served; it was closed before. */
    void publish() throws IOException;

    /** Removes what is half, where the place can do that; it was closed before. */
    void abandon() throws IOException;
}
