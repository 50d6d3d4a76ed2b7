package io.huiyin.storage.mvstore;

import static io.huiyin.storage.BlockStoreContract.block;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.storage.BlockStore.Insertion;
import io.huiyin.storage.KeptState.Entry;
import io.huiyin.storage.StorageException;
import io.huiyin.storage.TemporaryStorage;
import io.huiyin.storage.ViewSet;
import io.huiyin.storage.ViewStore.ViewDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStorageTest {

    private TemporaryStorage storage;

    @BeforeEach
    void open() {
        storage = TemporaryStorage.open();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void a_second_opener_in_this_process_is_refused_and_the_first_goes_on() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> EmbeddedStorage.open(storage.directory(), TemporaryStorage.javaSerializer()))
                .withMessageContaining("in use by another process");
        assertThat(storage.blocks().insert(block(0, 0, "case-1@0"))).isEqualTo(Insertion.INSERTED);
    }

    @Test
    void a_second_process_is_refused() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SecondProcess.class.getName(),
                        storage.directory().toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(other.getInputStream().readAllBytes(), UTF_8);

        assertThat(output).contains("in use by another process");
        assertThat(other.waitFor()).isEqualTo(3);
    }

    /** Tries to open a data directory; 3 says that it was refused. */
    static final class SecondProcess {
        public static void main(String[] directory) {
            try {
                EmbeddedStorage.open(Path.of(directory[0]), TemporaryStorage.javaSerializer())
                        .close();
            } catch (StorageException e) {
                System.out.println(e.getMessage());
                System.exit(3);
            }
        }
    }

    @Test
    void only_the_owner_can_read_anything() throws IOException {
        storage.blobs().put(new ByteArrayInputStream(new byte[] {1}));
        storage.views().current();
        try (Stream<Path> all = Files.walk(storage.directory())) {
            assertThat(all)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void what_was_acknowledged_is_there_though_nobody_closed_the_files(@TempDir Path abandoned) throws IOException {
        for (int height = 0; height < 200; height++) {
            storage.blocks().insert(block(height, height, "case-1@" + height));
            storage.keptState().put("case-keys", "case-" + height, new byte[] {(byte) height});
        }
        storage.views().current().documents().putMany("cases", List.of(new ViewDocument("a", 1, new byte[] {1})));
        copyTo(abandoned);

        try (EmbeddedStorage found = EmbeddedStorage.open(abandoned, TemporaryStorage.javaSerializer())) {
            assertThat(found.blocks().read(0, 1000)).hasSize(200);
            assertThat(found.blocks().readStream("case-1", 0, 1000)).hasSize(200);
            assertThat(found.keptState().list("case-keys", "", 1000)).hasSize(200);
            assertThat(found.views().current().documents().get("cases", "a")).isPresent();
        }
    }

    private void copyTo(Path target) throws IOException {
        try (Stream<Path> all = Files.walk(storage.directory())) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(storage.directory().relativize(path));
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void a_lost_ledger_or_kept_state_is_an_error_and_no_new_ledger() throws IOException {
        storage.blocks().insert(block(0, 0, "case-1@0"));
        for (String name : List.of("ledger.mv", "kept.mv")) {
            EmbeddedStorage.open(copied(name, null), TemporaryStorage.javaSerializer())
                    .close();
            for (byte[] content :
                    new byte[][] {null, {}, "not a store".repeat(2000).getBytes(UTF_8)}) {
                Path directory = copied(name, content);
                if (content == null) {
                    Files.delete(directory.resolve(name));
                }
                assertThatThrownBy(() -> EmbeddedStorage.open(directory, TemporaryStorage.javaSerializer()))
                        .isInstanceOf(StorageException.class)
                        .hasMessageContaining(name)
                        .hasMessageContaining("backup");
            }
        }
    }

    @Test
    void a_lost_or_foreign_journal_is_an_error_too() throws IOException {
        storage.blocks().insert(block(0, 0, "case-1@0"));
        for (String name : List.of("ledger.journal", "kept.journal")) {
            for (byte[] content : new byte[][] {{}, "not a journal".repeat(2000).getBytes(UTF_8)}) {
                Path directory = copied(name, content);
                assertThatThrownBy(() -> EmbeddedStorage.open(directory, TemporaryStorage.javaSerializer()))
                        .isInstanceOf(StorageException.class)
                        .hasMessageContaining(name)
                        .hasMessageContaining("backup");
            }
            Path directory = copied(name, null);
            Files.delete(directory.resolve(name));
            assertThatThrownBy(() -> EmbeddedStorage.open(directory, TemporaryStorage.javaSerializer()))
                    .hasMessageContaining(name)
                    .hasMessageContaining("is missing");
        }
    }

    @Test
    void data_without_journals_of_the_version_before_are_opened_and_get_them() throws IOException {
        storage.blocks().insert(block(0, 0, "case-1@0"));
        storage.keptState().put("case-keys", "a", new byte[] {1});
        storage.reopen();
        Path old = copied("format", "huiyin-data 1\n".getBytes(UTF_8));
        Files.delete(old.resolve("ledger.journal"));
        Files.delete(old.resolve("kept.journal"));

        try (EmbeddedStorage opened = EmbeddedStorage.open(old, TemporaryStorage.javaSerializer())) {
            assertThat(opened.blocks().readStream("case-1", 0, 10)).hasSize(1);
            assertThat(opened.keptState().get("case-keys", "a")).contains(new byte[] {1});
            assertThat(opened.blocks().insert(block(1, 1, "case-1@1"))).isEqualTo(Insertion.INSERTED);
        }

        assertThat(Files.readString(old.resolve("format"))).isEqualTo("huiyin-data 2\n");
        assertThat(old.resolve("ledger.journal")).exists();
        assertThat(old.resolve("kept.journal")).exists();
    }

    private Path copied(String replacedFile, byte[] content) throws IOException {
        Path target = Files.createTempDirectory(storage.directory(), "copy-");
        for (String name : List.of("ledger.mv", "ledger.journal", "kept.mv", "kept.journal", "format")) {
            Files.copy(storage.directory().resolve(name), target.resolve(name));
        }
        if (content != null) {
            Files.write(target.resolve(replacedFile), content);
        }
        return target;
    }

    @Test
    void interrupted_threads_do_no_harm() {
        for (int height = 0; height < 100; height++) {
            Thread.currentThread().interrupt();
            assertThat(storage.blocks().insert(block(height, height, "case-1@" + height)))
                    .isEqualTo(Insertion.INSERTED);
            assertThat(storage.blocks().readStream("case-1", 0, 1000)).hasSize(height + 1);
            storage.keptState().put("case-keys", "a", new byte[] {(byte) height});
        }
        assertThat(Thread.interrupted()).isTrue();
        storage.reopen();
        assertThat(storage.blocks().read(0, 1000)).hasSize(100);
    }

    @Test
    void a_file_that_is_mostly_holes_is_written_anew_at_the_end() throws IOException {
        for (int batch = 0; batch < 6; batch++) {
            int first = batch * 500;
            storage.keptState()
                    .putAll(IntStream.range(first, first + 500)
                            .mapToObj(i -> new Entry("case-keys", "case-" + i, new byte[4000]))
                            .toList());
        }
        for (int i = 50; i < 3000; i++) {
            storage.keptState().delete("case-keys", "case-" + i);
        }
        storage.keptState().put("case-keys", "case-49", new byte[] {7});
        Path file = storage.directory().resolve("kept.mv");
        long before = Files.size(file);

        storage.reopen();

        assertThat(Files.size(file)).isLessThan(before / 4);
        assertThat(storage.keptState().list("case-keys", "", 100)).hasSize(50);
        assertThat(storage.keptState().get("case-keys", "case-49")).contains(new byte[] {7});
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_ledger_of_many_small_blocks_is_small_once_closed_and_stays_what_it_was() throws IOException {
        for (int height = 0; height < 600; height++) {
            storage.blocks().insert(block(height, height, "case-" + height % 7 + "@" + height / 7));
        }

        storage.reopen();

        assertThat(Files.size(storage.directory().resolve("ledger.mv"))).isLessThan(600 * 200);
        assertThat(storage.blocks().read(0, 1000))
                .hasSize(600)
                .last()
                .satisfies(last -> assertThat(last).usingRecursiveComparison().isEqualTo(block(599, 599, "case-4@85")));
        assertThat(storage.blocks().readStream("case-4", 0, 1000)).hasSize(86);
        assertThat(storage.blocks().blockOf(300).orElseThrow().height()).isEqualTo(300);
        assertThat(storage.blocks().insert(block(600, 600, "case-5@85"))).isEqualTo(Insertion.INSERTED);
    }

    @Test
    void a_transaction_is_seen_by_others_at_its_commit_only() {
        ViewSet views = storage.views().current();
        views.documents().putMany("cases", List.of(document("a", 1), document("b", 1)));

        Transaction transaction = views.transactions().startTransaction();
        views.documents().putMany("cases", List.of(document("a", 2)));
        views.documents().delete("cases", List.of("b"));
        assertThat(positionOf(views, "a")).isEqualTo(2);
        assertThat(positionSeenByOthers(views, "a")).isEqualTo(1);
        assertThat(positionSeenByOthers(views, "b")).isEqualTo(1);

        transaction.commit();
        assertThat(positionSeenByOthers(views, "a")).isEqualTo(2);
        assertThat(positionSeenByOthers(views, "b")).isEqualTo(-1);
    }

    @Test
    void a_rolled_back_transaction_leaves_nothing() {
        ViewSet views = storage.views().current();
        views.tokens().initializeTokenSegments("views", 1, new GlobalSequenceTrackingToken(0));
        views.documents().putMany("cases", List.of(document("a", 1)));

        Transaction transaction = views.transactions().startTransaction();
        views.documents().drop("cases");
        views.documents().putMany("cases", List.of(document("c", 1)));
        views.tokens().storeToken(new GlobalSequenceTrackingToken(9), "views", 0);
        assertThat(positionOf(views, "a")).isEqualTo(-1);
        transaction.rollback();

        assertThat(positionOf(views, "a")).isEqualTo(1);
        assertThat(positionOf(views, "c")).isEqualTo(-1);
        assertThat(views.tokens().fetchToken("views", 0)).isEqualTo(new GlobalSequenceTrackingToken(0));
    }

    @Test
    void a_transaction_inside_another_shares_its_fate() {
        ViewSet views = storage.views().current();
        Transaction outer = views.transactions().startTransaction();
        views.transactions().executeInTransaction(() -> views.documents().putMany("cases", List.of(document("a", 1))));
        assertThat(positionSeenByOthers(views, "a")).isEqualTo(-1);
        views.transactions().startTransaction().rollback();

        assertThatExceptionOfType(StorageException.class).isThrownBy(outer::commit);
        assertThat(positionOf(views, "a")).isEqualTo(-1);
        views.documents().putMany("cases", List.of(document("a", 3)));
        assertThat(positionSeenByOthers(views, "a")).isEqualTo(3);
    }

    @Test
    void a_set_that_was_switched_away_from_is_closed() {
        ViewSet old = storage.views().current();
        storage.views().switchTo(storage.views().beginRebuild());

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> old.documents().get("cases", "a"))
                .withMessageContaining("closed");
        assertThat(storage.directory().resolve(old.name() + ".mv")).doesNotExist();
    }

    @Test
    void a_blob_whose_bytes_have_changed_is_not_read_to_its_end() throws IOException {
        String digest = storage.blobs().put(new ByteArrayInputStream("evidence".getBytes(UTF_8)));
        Path file = storage.directory()
                .resolve("blobs")
                .resolve(digest.substring(0, 2))
                .resolve(digest);
        Files.writeString(file, "evidences");

        try (InputStream changed = storage.blobs().open(digest).orElseThrow()) {
            assertThatThrownBy(changed::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("has changed");
        }
    }

    private static ViewDocument document(String id, long position) {
        return new ViewDocument(id, position, new byte[] {1});
    }

    private static long positionOf(ViewSet views, String id) {
        return views.documents().get("cases", id).map(ViewDocument::position).orElse(-1L);
    }

    private static long positionSeenByOthers(ViewSet views, String id) {
        return CompletableFuture.supplyAsync(() -> positionOf(views, id)).join();
    }
}
