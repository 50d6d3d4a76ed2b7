package io.huiyin.storage.mvstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.storage.KeptState;
import io.huiyin.storage.StorageException;
import io.huiyin.storage.mvstore.FailingDisk.Fault;
import io.huiyin.storage.mvstore.MvKeptState.KeptMaps;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kept state is read while another value is being written, and what is not durable is not seen. */
@Timeout(60)
class ReadingBesideChangesTest {

    @TempDir
    Path directory;

    private MvFile<KeptMaps> file;
    private KeptState kept;
    private final ExecutorService threads = Executors.newFixedThreadPool(3);

    @BeforeEach
    void open() {
        FailingDisk.install();
        file = MvFile.openOrCreate(new MvFile.Layout<>(
                directory.resolve("kept.mv"),
                FailingDisk.PREFIX,
                "test",
                1,
                KeptMaps::of,
                StorageException::new,
                new MvFile.Journaling<>(1 << 16, KeptEntry::repeat)));
        kept = new MvKeptState(file);
        kept.put("keys", "a", bytes(1));
        kept.put("keys", "b", bytes(1));
    }

    @AfterEach
    void close() {
        FailingDisk.become(Fault.NONE);
        threads.shutdownNow();
        file.close();
    }

    @Test
    void another_value_is_read_while_one_is_being_written() throws Exception {
        CountDownLatch letGo = new CountDownLatch(1);
        Future<?> writing = holdTheFile(letGo);
        Future<?> waiting = threads.submit(() -> kept.put("keys", "a", bytes(2)));
        awaitWaitingChange();

        assertThat(kept.get("keys", "b")).contains(bytes(1));
        assertThat(kept.getMany("keys", List.of("b", "c"))).containsOnlyKeys("b");

        Future<Optional<byte[]>> changing = threads.submit(() -> kept.get("keys", "a"));
        letGo.countDown();
        writing.get();
        waiting.get();
        assertThat(changing.get())
                .as("a reader of the value waits for its change")
                .contains(bytes(2));
    }

    @Test
    void a_change_that_the_disk_refused_is_not_seen_by_anybody() {
        FailingDisk.become(Fault.FULL);
        assertThatThrownBy(() -> kept.put("keys", "a", bytes(9))).isInstanceOf(StorageException.class);
        FailingDisk.become(Fault.NONE);

        assertThat(kept.get("keys", "a")).contains(bytes(1));
        assertThat(kept.get("keys", "b")).contains(bytes(1));
    }

    private Future<?> holdTheFile(CountDownLatch letGo) throws InterruptedException {
        CountDownLatch holding = new CountDownLatch(1);
        Future<?> holder = threads.submit(() -> file.writeAhead(List.of(), maps -> {
            holding.countDown();
            awaitQuietly(letGo);
            return MvFile.Ahead.nothing(true);
        }));
        holding.await();
        return holder;
    }

    private void awaitWaitingChange() {
        while (file.waitingChanges() < 1) {
            Thread.onSpinWait();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bytes(int value) {
        return new byte[] {(byte) value};
    }
}
