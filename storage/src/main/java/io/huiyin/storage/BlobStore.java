package io.huiyin.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Attachments, sealed before they come here, named by their SHA-256 digest. Durable when {@link #put} returns. */
public interface BlobStore {

    /**
     * Stores what the stream gives; the same bytes twice are stored once.
     *
     * @return the digest in hex
     * @throws IOException when the stream fails
     */
    String put(InputStream bytes) throws IOException;

    /** Opens a blob; the reader checks the digest at the end and fails if the bytes have changed. */
    Optional<InputStream> open(String digest);

    /**
     * Digests of the blobs there are, in order.
     *
     * @param afterDigest only digests after this one; empty text for the first page
     * @param max at most so many
     */
    List<String> list(String afterDigest, int max);

    /** Removes a blob, if there is one. */
    void delete(String digest);
}
