package io.huiyin.ledger;

import io.huiyin.ledger.fixture.Notes;
import io.huiyin.ledger.verify.LedgerVerifier;
import io.huiyin.storage.Storage;
import io.huiyin.storage.mvstore.EmbeddedStorage;
import io.huiyin.verifier.verify.ProgressListener;
import io.huiyin.verifier.verify.VerificationReport;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

/**
 * Measures the ledger on the embedded storage: not part of the suite.
 *
 * <p>Arguments: an empty directory, appends of the single writer, appends of the many.
 */
final class LedgerBenchmark {

    private static final String TEXT = "x".repeat(560);
    private static final int MANY = 32;
    private static final int STREAM_LENGTH = 20;

    private LedgerBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (Storage storage = EmbeddedStorage.open(Path.of(arguments[0]), Notes.serializer())) {
            LedgerSettings settings =
                    LedgerSettings.of(storage.blocks(), Notes.serializer(), Clock.systemUTC(), "benchmark");
            try (LedgerEventStore ledger = LedgerEventStore.open(settings)) {
                append(ledger, "warm-up", 8, 2_000, 1);
                append(ledger, "single", 1, Integer.parseInt(arguments[1]), 1);
                append(ledger, "many", MANY, Integer.parseInt(arguments[2]) / MANY, 1);
                append(ledger, "triple", 2 * MANY, Integer.parseInt(arguments[2]) / MANY / 4, 3);
                load(ledger);
                replay(ledger);
                replay(ledger);
            }
            verify(storage);
        }
    }

    private static void append(LedgerEventStore ledger, String name, int writers, int appends, int events)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        List<Callable<Void>> work = IntStream.range(0, writers)
                .<Callable<Void>>mapToObj(writer -> () -> {
                    for (int i = 0; i < appends; i++) {
                        ledger.publish(events(name + "-" + writer, i, events));
                    }
                    return null;
                })
                .toList();
        long began = System.nanoTime();
        for (Future<Void> done : threads.invokeAll(work)) {
            done.get();
        }
        threads.shutdown();
        long count = (long) writers * appends * events;
        report("append, %s: %d writers, %d events each".formatted(name, writers, events), count, began);
    }

    private static List<EventMessage<?>> events(String name, int append, int count) {
        List<EventMessage<?>> events = new ArrayList<>();
        for (int i = append * count; i < (append + 1) * count; i++) {
            String stream = "complaint-%s-%08d".formatted(name, i / STREAM_LENGTH);
            events.add(Notes.noted(stream, i % STREAM_LENGTH, TEXT));
        }
        return events;
    }

    private static void load(LedgerEventStore ledger) {
        SecureRandom random = new SecureRandom();
        int loads = 5_000;
        long began = System.nanoTime();
        for (int i = 0; i < loads; i++) {
            String stream = "complaint-many-%d-%08d".formatted(random.nextInt(MANY), random.nextInt(10));
            if (ledger.readEvents(stream)
                            .asStream()
                            .mapToLong(event -> Notes.text(event).length())
                            .count()
                    != STREAM_LENGTH) {
                throw new IllegalStateException("Too few events in " + stream);
            }
        }
        report("load of a stream of 20", loads, began);
    }

    private static void replay(LedgerEventStore ledger) throws InterruptedException {
        long began = System.nanoTime();
        long count = 0;
        try (TrackingEventStream stream = ledger.openStream(null)) {
            while (stream.hasNextAvailable()) {
                stream.nextAvailable();
                count++;
            }
        }
        report("replay", count, began);
    }

    private static void verify(Storage storage) {
        long began = System.nanoTime();
        VerificationReport report = LedgerVerifier.verify(storage.blocks(), ProgressListener.SILENT);
        report("verify, sound " + report.sound() + ", " + report.blocks() + " blocks", report.events(), began);
    }

    private static void report(String what, long count, long began) {
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%-48s %9d in %6.2f s = %9.0f/s%n", what, count, seconds, count / seconds);
    }
}
