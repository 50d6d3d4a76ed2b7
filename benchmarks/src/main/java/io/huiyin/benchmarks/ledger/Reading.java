package io.huiyin.benchmarks.ledger;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What readers do: follow everything, load one stream, ask whether there is something new. */
final class Reading {

    private static final int POLLS = 2_000;
    private static final int LOADS = 2_000;
    private static final long LONGEST_SECONDS = 15;

    private Reading() {}

    /** Follows everything from the beginning; events a second, as far as it comes within a quarter of a minute. */
    static double replay(EventStore store) throws InterruptedException {
        long began = System.nanoTime();
        long last = began + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        long count = 0;
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            while (System.nanoTime() < last && stream.hasNextAvailable(0, TimeUnit.MILLISECONDS)) {
                stream.nextAvailable().getPayload();
                count++;
            }
        }
        return count * 1e9 / (System.nanoTime() - began);
    }

    /** Loads streams of twenty at random, as many as it can in a quarter of a minute; microseconds for one. */
    static double load(EventStore store, List<String> streams, RandomGenerator random) {
        long began = System.nanoTime();
        long last = began + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        int loads = 0;
        for (; loads < LOADS && System.nanoTime() < last; loads++) {
            String stream = streams.get(random.nextInt(streams.size()));
            try (Stream<?> events = store.readEvents(stream).asStream().map(event -> event.getPayload())) {
                if (events.count() != Notes.STREAM_LENGTH) {
                    throw new IllegalStateException("Not all events of " + stream);
                }
            }
        }
        return (System.nanoTime() - began) / 1e3 / loads;
    }

    /** Asks at the end whether there is more; microseconds for one. */
    static double emptyPoll(EventStore store) throws InterruptedException {
        TrackingToken head = store.createHeadToken();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(head)) {
            long began = System.nanoTime();
            for (int i = 0; i < POLLS; i++) {
                if (stream.hasNextAvailable(0, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("Somebody has appended meanwhile");
                }
            }
            return (System.nanoTime() - began) / 1e3 / POLLS;
        }
    }
}
