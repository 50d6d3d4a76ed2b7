package io.huiyin.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Measures the embedded storage, and with {@code mongo} as argument the MongoDB one on the wire server in this JVM. Not
 * part of the suite: {@code java -cp <test class path> io.huiyin.storage.StorageMeasurements [mongo]}.
 */
public final class StorageMeasurements {

    private static final int EVENT_BYTES = 600;
    private static final int STREAM_LENGTH = 20;

    private final BlockStore store;
    private final Random random = new Random(1);
    private long height;
    private long position;

    private StorageMeasurements(BlockStore store) {
        this.store = store;
    }

    public static void main(String[] arguments) throws IOException {
        if (List.of(arguments).contains("mongo")) {
            measureWireServer();
        } else {
            measureEmbedded();
        }
    }

    // What this disk can do at all, to be read beside the results.
    private static void measureDisk() throws IOException {
        Path file = Files.createTempFile("huiyin-disk-", ".bin");
        List<Long> nanos = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < 2_000; i++) {
                long start = System.nanoTime();
                channel.write(ByteBuffer.allocate(4096), i * 4096L);
                channel.force(true);
                nanos.add(System.nanoTime() - start);
            }
        } finally {
            Files.delete(file);
        }
        print(nanos, "reference: 4 KiB appended and forced");
    }

    private static void measureEmbedded() throws IOException {
        measureDisk();
        for (int events : new int[] {1, 100}) {
            try (TemporaryStorage storage = TemporaryStorage.open()) {
                new StorageMeasurements(storage.blocks()).insertFor(10, events);
                printSize(storage, "while open");
                storage.reopen();
                printSize(storage, "after a close");
            }
        }
        try (TemporaryStorage storage = TemporaryStorage.open()) {
            new StorageMeasurements(storage.blocks()).readStreams(5_000);
            storage.reopen();
            printSize(storage, "100,000 events in blocks of 100, after a close");
        }
    }

    private static void measureWireServer() {
        for (int events : new int[] {1, 100}) {
            try (MongoWireServer server = MongoWireServer.start();
                    TemporaryMongoStorage storage = TemporaryMongoStorage.open(server.uri())) {
                new StorageMeasurements(storage.blocks()).insertFor(5, events);
            }
        }
        try (MongoWireServer server = MongoWireServer.start();
                TemporaryMongoStorage storage = TemporaryMongoStorage.open(server.uri())) {
            new StorageMeasurements(storage.blocks()).readStreams(1_000);
        }
    }

    private void insertFor(int seconds, int events) {
        insertBlocks(200, events); // warm
        List<Long> nanos = new ArrayList<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            insertBlocks(1, events);
            nanos.add(System.nanoTime() - start);
        }
        print(nanos, "durable blocks of " + events + " event(s) of 600 B");
        System.out.printf(
                Locale.ROOT,
                "  %.0f blocks/s, payload %,d bytes%n",
                (double) nanos.size() / seconds,
                position * EVENT_BYTES);
    }

    private void insertBlocks(int blocks, int events) {
        for (int i = 0; i < blocks; i++) {
            List<BlockRecord> records = new ArrayList<>();
            for (int event = 0; event < events; event++) {
                records.add(record(position + event));
            }
            store.insert(new Block(height, position, new byte[200], records));
            height++;
            position += events;
        }
    }

    // Twenty streams grow side by side, and streams that began earlier end earlier.
    private BlockRecord record(long at) {
        long round = at / (STREAM_LENGTH * STREAM_LENGTH);
        long within = at % (STREAM_LENGTH * STREAM_LENGTH);
        byte[] bytes = new byte[EVENT_BYTES];
        random.nextBytes(bytes);
        return new BlockRecord(
                BlockRecord.streamKey(stream(round, within % STREAM_LENGTH), within / STREAM_LENGTH), bytes);
    }

    private static String stream(long round, long number) {
        return String.format(Locale.ROOT, "complaint-0190%012x-7000-8000-%012d", round, number);
    }

    private void readStreams(int reads) {
        insertBlocks(1_000, 100);
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < reads; i++) {
            String stream = stream(random.nextInt(250), random.nextInt(STREAM_LENGTH));
            long start = System.nanoTime();
            int found = store.readStream(stream, 0, 1000).size();
            nanos.add(System.nanoTime() - start);
            if (found != STREAM_LENGTH) {
                throw new IllegalStateException(stream + " has " + found + " events");
            }
        }
        print(nanos.subList(reads / 5, reads), "streams of 20 events read among 100,000");
    }

    private static void print(List<Long> nanos, String what) {
        List<Long> sorted = nanos.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.3f ms, p99 %.3f ms, max %.1f ms%n",
                what,
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6,
                sorted.get(sorted.size() - 1) / 1e6);
    }

    private static void printSize(TemporaryStorage storage, String when) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "  ledger.mv %s: %,d bytes%n",
                when,
                Files.size(storage.directory().resolve("ledger.mv")));
    }
}
