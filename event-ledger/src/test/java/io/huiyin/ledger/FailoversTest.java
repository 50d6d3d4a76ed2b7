package io.huiyin.ledger;

import static io.huiyin.ledger.fixture.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ledger.fixture.FailingOverReplicaSet;
import io.huiyin.ledger.fixture.Notes;
import io.huiyin.ledger.verify.LedgerVerifier;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockRecord;
import io.huiyin.verifier.verify.ProgressListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Two writers and a reader over a replica set that fails over again and again and rolls back what no majority had. More
 * steps with {@code -Dhuiyin.failovers=1000000}.
 */
class FailoversTest {

    private static final int STEPS = Integer.getInteger("huiyin.failovers", 3_000);

    private final long seed = Long.getLong("huiyin.seed", new Random().nextLong());
    private final FailingOverReplicaSet set = new FailingOverReplicaSet(seed);
    private final Collection<String> stored = new ConcurrentLinkedQueue<>();
    private final Collection<String> notStored = new ConcurrentLinkedQueue<>();

    @Test
    void nothing_acknowledged_is_lost_nothing_read_is_lost_and_nothing_stands_on_what_was_rolled_back()
            throws Exception {
        LedgerEventStore first = open("node-1");
        LedgerEventStore second = open("node-2");
        AtomicBoolean writing = new AtomicBoolean(true);
        List<byte[]> read = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<Void>> writers =
                List.of(threads.submit(write(first, "note-a")), threads.submit(write(second, "note-b")));
        Future<Void> reader = threads.submit(() -> follow(writing, read));
        for (Future<Void> writer : writers) {
            writer.get();
        }
        writing.set(false);
        reader.get();
        threads.shutdown();
        first.close();
        second.close();

        assertThat(LedgerVerifier.verify(set, ProgressListener.SILENT).problem())
                .as("seed %d", seed)
                .isNull();
        List<Block> kept = set.all();
        Set<String> keys = kept.stream()
                .flatMap(block -> block.records().stream())
                .map(BlockRecord::streamKey)
                .collect(Collectors.toSet());
        assertThat(stored.stream().filter(key -> !keys.contains(key)))
                .as("acknowledged and lost, seed %d", seed)
                .isEmpty();
        assertThat(notStored.stream().filter(keys::contains))
                .as("refused and stored, seed %d", seed)
                .isEmpty();
        for (int height = 0; height < read.size(); height++) {
            assertThat(kept.get(height).header()).as("seed %d", seed).isEqualTo(read.get(height));
        }
        assertThat(set.chainedOnDoubt()).as("seed %d", seed).isFalse();
        assertThat(set.failovers()).isPositive();
        assertThat(set.rolledBack()).isPositive();
    }

    private LedgerEventStore open(String node) {
        LedgerSettings settings =
                Notes.settings(set, node).withLimits(LedgerLimits.standard().settlingWithin(Duration.ofMillis(200)));
        return LedgerEventStore.open(settings);
    }

    private Callable<Void> write(LedgerEventStore ledger, String prefix) {
        return () -> {
            for (int step = 0; step < STEPS / 2; step++) {
                String stream = prefix + step;
                try {
                    ledger.publish(noted(stream, 0, "text"));
                    stored.add(BlockRecord.streamKey(stream, 0));
                } catch (AppendOutcomeUnknownException nobodyKnows) {
                    // either is true
                } catch (LedgerException e) {
                    notStored.add(BlockRecord.streamKey(stream, 0));
                }
            }
            return null;
        };
    }

    private Void follow(AtomicBoolean writing, List<byte[]> read) {
        while (writing.get()) {
            set.read(read.size(), 100).forEach(block -> read.add(block.header()));
            Thread.onSpinWait();
        }
        return null;
    }
}
