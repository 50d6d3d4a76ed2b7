package io.huiyin.storage.mvstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.storage.KeptState;
import io.huiyin.storage.StorageException;
import io.huiyin.storage.mvstore.MvFile.Ahead;
import io.huiyin.storage.mvstore.MvKeptState.KeptMaps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes that wait at the same time share one commit and nothing else. */
class GroupedWritesTest {

    private static final int WRITERS = 32;

    private record Maps(MVStore store, MVMap<String, String> map) {}

    @TempDir
    Path directory;

    private MvFile<Maps> file;
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

    @BeforeEach
    void open() {
        file = MvFile.openOrCreate(new MvFile.Layout<>(
                directory.resolve("test.mv"),
                "",
                "test",
                1,
                store -> new Maps(store, store.openMap("entries")),
                StorageException::new,
                null));
    }

    @AfterEach
    void close() {
        writers.shutdownNow();
        file.close();
    }

    @Test
    void writes_that_wait_share_a_commit_and_a_failing_one_harms_no_neighbour() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch holding = new CountDownLatch(1);
        Future<?> holder = writers.submit(() -> file.write(MvFile.Durability.SYNCED, maps -> {
            holding.countDown();
            awaitQuietly(held);
            return null;
        }));
        holding.await();
        long before = file.readBeside(maps -> maps.store().getCurrentVersion());
        List<Future<String>> writes = new ArrayList<>();
        for (int i = 1; i < WRITERS; i++) {
            String key = "key-" + i;
            writes.add(writers.submit(() -> file.write(MvFile.Durability.SYNCED, maps -> put(maps, key))));
        }
        while (file.waitingChanges() < WRITERS - 1) {
            Thread.onSpinWait();
        }
        held.countDown();
        holder.get();

        for (int i = 1; i < WRITERS; i++) {
            Future<String> write = writes.get(i - 1);
            if (i % 5 == 0) {
                assertThatThrownBy(write::get).hasRootCauseMessage("refused key-" + i);
            } else {
                assertThat(write.get()).isEqualTo("key-" + i);
            }
        }
        for (int i = 1; i < WRITERS; i++) {
            String key = "key-" + i;
            assertThat(file.<Boolean>read(maps -> maps.map().containsKey(key))).isEqualTo(i % 5 != 0);
        }
        long commits = file.<Long>read(maps -> maps.store().getCurrentVersion()) - before;
        assertThat(commits).isLessThan(5);
    }

    @Test
    void decisions_that_wait_share_a_record_and_each_sees_what_an_earlier_one_changed() throws Exception {
        try (MvFile<KeptMaps> kept = MvFile.openOrCreate(new MvFile.Layout<>(
                directory.resolve("kept.mv"),
                "",
                "test",
                1,
                KeptMaps::of,
                StorageException::new,
                new MvFile.Journaling<>(1 << 20, KeptEntry::repeat)))) {
            KeptState state = new MvKeptState(kept);
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch holding = new CountDownLatch(1);
            Future<Boolean> holder = writers.submit(() -> kept.writeAhead(List.of(), maps -> {
                holding.countDown();
                awaitQuietly(held);
                return Ahead.nothing(true);
            }));
            holding.await();
            List<Future<Boolean>> inserts = new ArrayList<>();
            for (int i = 1; i < WRITERS; i++) {
                String id = "id-" + i / 2;
                inserts.add(writers.submit(() -> state.insertIfAbsent("keys", id, new byte[] {1})));
            }
            while (kept.waitingChanges() < WRITERS - 1) {
                Thread.onSpinWait();
            }
            held.countDown();
            holder.get();

            int inserted = 0;
            for (Future<Boolean> insert : inserts) {
                inserted += insert.get() ? 1 : 0;
            }
            assertThat(inserted).as("one for each id").isEqualTo(WRITERS / 2);
            assertThat(state.list("keys", "", WRITERS)).hasSize(WRITERS / 2);
            try (Journal journal = Journal.openExisting(directory.resolve("kept.journal"), "")) {
                AtomicInteger entries = new AtomicInteger();
                journal.read((kind, content) -> entries.addAndGet(kind == Journal.Kind.ENTRY ? 1 : 0));
                assertThat(entries.get()).as("records of the journal").isLessThanOrEqualTo(2);
            }
        }
    }

    private static String put(Maps maps, String key) {
        maps.map().put(key, key);
        if (Integer.parseInt(key.substring(4)) % 5 == 0) {
            throw new IllegalArgumentException("refused " + key);
        }
        return key;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
