package io.huiyin.storage.mvstore;

import static io.huiyin.storage.BlockStoreContract.block;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.storage.BlockStore.Insertion;
import io.huiyin.storage.KeptState.Entry;
import io.huiyin.storage.StorageException;
import io.huiyin.storage.TemporaryStorage;
import io.huiyin.storage.mvstore.MvKeptState.KeptMaps;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is gone left files of which the disk has some parts and lacks others. What a commit's first and last bytes
 * say is worth nothing then: MVStore itself would believe them.
 */
class TornCommitTest {

    private static final int PAGE = 4096;
    private static final long SHORT_JOURNAL = 1 << 16;
    private static final long LONG_JOURNAL = 1 << 30;

    @TempDir
    Path directory;

    @TempDir
    Path left;

    private EmbeddedStorage storage;
    private long height;

    @BeforeEach
    void open() {
        storage = openIn(directory, LONG_JOURNAL);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private static EmbeddedStorage openIn(Path directory, long journalBytes) {
        return EmbeddedStorage.open(
                directory, TemporaryStorage.javaSerializer(), UninterruptedFiles.prefix(), journalBytes);
    }

    private void insert(int blocks) {
        for (int i = 0; i < blocks; i++, height++) {
            assertThat(storage.blocks().insert(block(height, height, "case-1@" + height)))
                    .isEqualTo(Insertion.INSERTED);
        }
    }

    /** What is on the disk while the process is busy. */
    private Path leftBehind() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, left.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return left;
    }

    private void assertStands(int blocks) {
        try (EmbeddedStorage found = openIn(left, LONG_JOURNAL)) {
            assertThat(found.blocks().read(0, 10_000)).hasSize(blocks);
            assertThat(found.blocks().readStream("case-1", 0, 10_000)).hasSize(blocks);
            assertThat(found.blocks().insert(block(blocks, blocks, "case-1@" + blocks)))
                    .isEqualTo(Insertion.INSERTED);
        }
    }

    @Test
    void a_torn_block_is_recognised_and_the_one_before_it_is_the_head() throws IOException {
        insert(3);
        Path journal = leftBehind().resolve("ledger.journal");
        List<Long> records = recordsIn(journal);
        wipe(journal, records.get(records.size() - 1) + 40, 10);

        assertStands(2);
    }

    @Test
    void a_torn_change_of_kept_state_with_its_first_and_last_bytes_there_is_never_served() throws IOException {
        storage.keptState().put("case-keys", "a", new byte[] {1});
        leftBehind();
        storage.keptState().put("case-keys", "a", new byte[] {2});
        // The power fails before the file itself is touched.
        Path journal = left.resolve("kept.journal");
        Files.copy(directory.resolve("kept.journal"), journal, StandardCopyOption.REPLACE_EXISTING);
        List<Long> records = recordsIn(journal);
        wipe(journal, records.get(records.size() - 1) + 40, 10);

        try (EmbeddedStorage found = openIn(left, LONG_JOURNAL)) {
            assertThat(found.keptState().get("case-keys", "a")).contains(new byte[] {1});
        }
    }

    @Test
    void a_change_that_only_its_journal_has_is_served() throws IOException {
        storage.keptState().put("case-keys", "a", new byte[] {1});
        leftBehind();
        storage.keptState().put("case-keys", "a", new byte[] {2});
        Files.copy(
                directory.resolve("kept.journal"), left.resolve("kept.journal"), StandardCopyOption.REPLACE_EXISTING);

        try (EmbeddedStorage found = openIn(left, LONG_JOURNAL)) {
            assertThat(found.keptState().get("case-keys", "a")).contains(new byte[] {2});
        }
    }

    @Test
    void a_file_torn_anywhere_behind_its_journal_is_made_whole() throws IOException {
        Path alone = Files.createDirectory(directory.resolve("alone"));
        try (MvFile<KeptMaps> file = MvFile.openOrCreate(keptIn(alone))) {
            for (int i = 0; i < 40; i++) {
                NamedKey key = new NamedKey("case-keys", "case-" + i);
                file.write(MvFile.Durability.SYNCED, maps -> maps.entries().put(key, new byte[100]));
            }
            for (String name : List.of("kept.mv", "kept.journal")) {
                Files.copy(alone.resolve(name), left.resolve(name));
            }
        }
        tearWhatTheJournalHas(left.resolve("kept.mv"), left.resolve("kept.journal"));

        try (MvFile<KeptMaps> found = MvFile.open(keptIn(left))) {
            assertThat(found.<Integer>read(maps -> maps.entries().size())).isEqualTo(40);
        }
    }

    private static MvFile.Layout<KeptMaps> keptIn(Path directory) {
        return new MvFile.Layout<>(
                directory.resolve("kept.mv"),
                UninterruptedFiles.prefix(),
                "test",
                1,
                KeptMaps::of,
                StorageException::new,
                new MvFile.Journaling<>(LONG_JOURNAL, KeptEntry::repeat));
    }

    @Test
    void changes_of_kept_state_made_again_lead_to_the_same_state_however_much_the_file_has() throws IOException {
        storage.close();
        storage = openIn(directory, SHORT_JOURNAL);
        for (int i = 0; i < 200; i++) {
            storage.keptState().put("case-keys", "case-" + i % 7, new byte[] {(byte) i});
            storage.keptState().delete("case-keys", "case-" + i % 5);
            if (i % 20 == 0) {
                Map<String, Integer> before = kept(storage);
                leftBehind();
                try (EmbeddedStorage found = openIn(left, LONG_JOURNAL)) {
                    assertThat(kept(found)).isEqualTo(before);
                }
            }
        }
    }

    private static Map<String, Integer> kept(EmbeddedStorage storage) {
        return storage.keptState().list("case-keys", "", 100).stream()
                .collect(Collectors.toMap(Entry::id, entry -> (int) entry.value()[0]));
    }

    @Test
    void a_file_that_changed_where_its_journal_says_nothing_is_not_served() throws IOException {
        insert(100);
        storage.close();
        storage = openIn(directory, LONG_JOURNAL);
        Path file = leftBehind().resolve("ledger.mv");
        wipe(file, 2 * PAGE, (int) Files.size(file) - 2 * PAGE);

        assertThatThrownBy(() -> openIn(left, LONG_JOURNAL))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("backup");
    }

    /** Every second sector of what the journal will write is lost. */
    private static void tearWhatTheJournalHas(Path file, Path journal) throws IOException {
        List<long[]> lost = new ArrayList<>();
        try (Journal read = Journal.openExisting(journal, "")) {
            read.read((kind, content) -> {
                if (kind == Journal.Kind.FILE_CHANGES) {
                    FileChanges.make(content, new Noting(lost));
                }
            });
        }
        assertThat(lost).isNotEmpty();
        for (long[] each : lost) {
            for (long at = each[0]; at < each[1]; at += 1024) {
                wipe(file, at, (int) Math.min(512, each[1] - at));
            }
        }
    }

    private record Noting(List<long[]> lost) implements FileChanges.Target {

        @Override
        public void write(ByteBuffer bytes, long position) {
            lost.add(new long[] {position, position + bytes.remaining()});
        }

        @Override
        public void truncate(long size) {
            // What is cut off needs not be torn.
        }
    }

    private static List<Long> recordsIn(Path journal) throws IOException {
        List<Long> found = new ArrayList<>();
        try (Journal read = Journal.openExisting(journal, "")) {
            long[] at = {PAGE};
            read.read((kind, content) -> {
                found.add(at[0]);
                at[0] += (Journal.RECORD_HEAD + content.limit() + PAGE - 1L) / PAGE * PAGE;
            });
        }
        return found;
    }

    private static void wipe(Path file, long at, int length) throws IOException {
        try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw")) {
            opened.seek(at);
            opened.write(new byte[length]);
        }
    }
}
