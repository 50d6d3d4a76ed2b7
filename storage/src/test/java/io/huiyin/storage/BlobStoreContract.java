package io.huiyin.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every blob store promises. */
public abstract class BlobStoreContract {

    private static final String ABSENT = "0".repeat(64);

    private RestartableStorage storage;

    /** A new, empty storage. */
    protected abstract RestartableStorage open();

    @BeforeEach
    void openStorage() {
        storage = open();
    }

    @AfterEach
    void closeStorage() {
        storage.close();
    }

    private BlobStore blobs() {
        return storage.blobs();
    }

    @Test
    void a_blob_is_named_by_its_digest() throws IOException {
        assertThat(put("hello".getBytes(UTF_8)))
                .isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    }

    @Test
    void a_restart_keeps_large_and_empty_blobs() throws IOException {
        byte[] large = new byte[1_500_000];
        new Random(4711).nextBytes(large);
        String largeDigest = put(large);
        String emptyDigest = put(new byte[0]);

        storage.reopen();

        assertThat(read(largeDigest)).isEqualTo(large);
        assertThat(read(emptyDigest)).isEmpty();
    }

    @Test
    void the_same_bytes_twice_are_one_blob() throws IOException {
        String first = put("twice".getBytes(UTF_8));
        String second = put("twice".getBytes(UTF_8));

        assertThat(second).isEqualTo(first);
        assertThat(read(first)).asString(UTF_8).isEqualTo("twice");
        blobs().delete(first);
        assertThat(blobs().open(first)).isEmpty();
    }

    @Test
    void what_is_not_there_is_neither_opened_nor_missed() {
        assertThat(blobs().open(ABSENT)).isEmpty();
        blobs().delete(ABSENT);
    }

    @Test
    void blobs_are_listed_page_by_page_in_order() throws IOException {
        List<String> digests = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            digests.add(put(new byte[] {(byte) i}));
        }
        Collections.sort(digests);

        List<String> listed = new ArrayList<>(blobs().list("", 7));
        while (listed.size() < digests.size()) {
            listed.addAll(blobs().list(listed.get(listed.size() - 1), 7));
        }

        assertThat(listed).isEqualTo(digests);
        assertThat(blobs().list(digests.get(39), 7)).isEmpty();
    }

    @Test
    void a_stream_that_fails_leaves_no_blob() throws IOException {
        byte[] bytes = new byte[300_000];
        InputStream failing = new SequenceInputStream(new ByteArrayInputStream(bytes), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }
        });

        assertThatThrownBy(() -> blobs().put(failing)).hasMessage("connection lost");

        String digest =
                HexFormat.of().formatHex(DigestCheckedInputStream.sha256().digest(bytes));
        assertThat(blobs().open(digest)).isEmpty();
        assertThat(put(bytes)).isEqualTo(digest);
        assertThat(read(digest)).isEqualTo(bytes);
    }

    private String put(byte[] bytes) throws IOException {
        return blobs().put(new ByteArrayInputStream(bytes));
    }

    private byte[] read(String digest) throws IOException {
        try (InputStream bytes = blobs().open(digest).orElseThrow()) {
            return bytes.readAllBytes();
        }
    }
}
