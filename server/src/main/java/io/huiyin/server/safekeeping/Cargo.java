package io.huiyin.server.safekeeping;

import io.huiyin.storage.BlockStore;
import io.huiyin.storage.KeptState.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Everything that goes from one place to another. */
interface Cargo {

    /** The ledger, to be read from the first block to the last. */
    BlockStore blocks();

    /** The last block's height. */
    long height();

    /** Hands over the kept state that lasts, some entries of one collection at a time. */
    void unloadKeptState(Receiver<List<Entry>> receiver) throws IOException;

    /** Hands over the attachments, opened, with their digests. */
    void unloadAttachments(Receiver<Attachment> receiver) throws IOException;

    /** Takes what is handed over. */
    @FunctionalInterface
    interface Receiver<T> {

        void take(T next) throws IOException;
    }

    /**
     * An attachment.
     *
     * @param bytes fail at their end if they are not those of the digest
     */
    record Attachment(String digest, InputStream bytes) {}
}
