package io.huiyin.ledger;

import static io.huiyin.ledger.fixture.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ledger.fixture.Notes;
import io.huiyin.ledger.verify.LedgerVerifier;
import io.huiyin.storage.Block;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.StorageException;
import io.huiyin.storage.TemporaryStorage;
import io.huiyin.storage.mvstore.EmbeddedStorage;
import io.huiyin.storage.mvstore.LossyDisk;
import io.huiyin.verifier.format.EventRecord;
import io.huiyin.verifier.verify.ProgressListener;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power fails in the middle of writing, and the disk keeps what was synced and any part of the rest: torn writes,
 * lost writes, writes out of order. More cycles with {@code -Dhuiyin.powerCycles=200}.
 */
class PowerLossTest {

    private static final int CYCLES = Integer.getInteger("huiyin.powerCycles", 20);
    private static final int WRITERS = 4;
    private static final int OPERATIONS = 400;
    private static final byte[] KEPT = {1};

    @TempDir
    Path directory;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    @Test
    void what_was_acknowledged_outlives_every_loss_of_power() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        begin();
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            LossyDisk.powerOn(1 + random.nextInt(OPERATIONS));
            writeUntilThePowerFails(cycle);
            LossyDisk.losesWhatWasNotSynced(random);
            if (cycle % 3 == 0) {
                continue; // the next loss strikes while this one is being mended
            }

            assertThat(lostAndDoubled()).as("cycle %d of seed %d", cycle, seed).isEmpty();
        }
        assertThat(acknowledged).as("seed %d", seed).hasSizeGreaterThan(CYCLES);
    }

    @Test
    void a_disk_that_lies_about_its_syncs_fails_the_same_test() throws Exception {
        Random random = new Random(1);
        begin();
        boolean noticed = false;
        for (int cycle = 0; cycle < CYCLES && !noticed; cycle++) {
            LossyDisk.powerOn(OPERATIONS);
            LossyDisk.lies();
            writeUntilThePowerFails(cycle);
            LossyDisk.losesWhatWasNotSynced(random);
            try {
                noticed = !lostAndDoubled().isEmpty();
            } catch (StorageException damaged) {
                noticed = true;
            }
        }
        assertThat(noticed).as("lost events, or a file that does not open").isTrue();
    }

    private void begin() {
        LossyDisk.powerOn(Long.MAX_VALUE);
        try (EmbeddedStorage storage = open()) {
            Notes.open(storage.blocks()).close();
        }
    }

    private EmbeddedStorage open() {
        return LossyDisk.open(directory, TemporaryStorage.javaSerializer());
    }

    private void writeUntilThePowerFails(int cycle) throws Exception {
        try (EmbeddedStorage storage = open();
                LedgerEventStore ledger = Notes.open(storage.blocks())) {
            ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
            List<Callable<Void>> writers = java.util.stream.IntStream.range(0, WRITERS)
                    .<Callable<Void>>mapToObj(writer -> () -> write(storage, ledger, "note-" + cycle + "-" + writer))
                    .toList();
            for (Future<Void> done : threads.invokeAll(writers)) {
                done.get(60, TimeUnit.SECONDS);
            }
            threads.shutdown();
        } catch (StorageException | LedgerException withoutPower) {
            assertThat(LossyDisk.isOff()).as("%s", withoutPower).isTrue();
        }
    }

    private Void write(EmbeddedStorage storage, LedgerEventStore ledger, String stream) {
        for (long sequence = 0; !LossyDisk.isOff(); sequence++) {
            DomainEventMessage<?> event = noted(stream, sequence, "text");
            try {
                ledger.publish(event);
                acknowledged.add(event.getIdentifier());
                storage.keptState().put("notes", event.getIdentifier(), KEPT);
                kept.add(event.getIdentifier());
            } catch (LedgerException | AppendOutcomeUnknownException | StorageException withoutPower) {
                return null;
            }
        }
        return null;
    }

    /** With the power on again: the ledger opens and is sound, and has every acknowledged event once. */
    private Map<String, Long> lostAndDoubled() {
        LossyDisk.powerOn(Long.MAX_VALUE);
        try (EmbeddedStorage storage = open()) {
            assertThat(LedgerVerifier.verify(storage.blocks(), ProgressListener.SILENT)
                            .problem())
                    .isNull();
            Map<String, Long> wrong = new HashMap<>();
            Map<String, Long> stored = stored(storage.blocks());
            acknowledged.forEach(id -> wrong.put(id, stored.getOrDefault(id, 0L)));
            wrong.values().removeIf(times -> times == 1);
            Set<String> found = storage.keptState().getMany("notes", kept).keySet();
            kept.stream().filter(id -> !found.contains(id)).forEach(id -> wrong.put("kept " + id, 0L));
            return wrong;
        }
    }

    private static Map<String, Long> stored(BlockStore blocks) {
        Map<String, Long> stored = new HashMap<>();
        long height = 0;
        for (List<Block> read = blocks.read(height, 64); !read.isEmpty(); read = blocks.read(height, 64)) {
            read.forEach(block -> block.records()
                    .forEach(one -> stored.merge(EventRecord.decode(one.bytes()).eventId(), 1L, Long::sum)));
            height += read.size();
        }
        return stored;
    }
}
