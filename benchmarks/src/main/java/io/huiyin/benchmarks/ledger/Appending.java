package io.huiyin.benchmarks.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Many writers who append at the same time, each to streams of its own, one unit of work an append. */
final class Appending {

    private final Clock clock = Clock.systemUTC();
    private final Queue<String> fullStreams = new ConcurrentLinkedQueue<>();

    /** Appends by each of so many writers; how many events a second. */
    double run(EventStore store, int writers, int appends, int eventsAtOnce)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                work.add(() -> appendMany(store, appends, eventsAtOnce));
            }
            long began = System.nanoTime();
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
            return (double) writers * appends * eventsAtOnce * 1e9 / (System.nanoTime() - began);
        } finally {
            threads.shutdown();
        }
    }

    /** Streams that have all their events. */
    List<String> fullStreams() {
        return List.copyOf(fullStreams);
    }

    /** Does something as one unit of work. */
    static void inUnitOfWork(Runnable work) {
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(null);
        unitOfWork.execute(work);
    }

    private Void appendMany(EventStore store, int appends, int eventsAtOnce) {
        String stream = Notes.newStream(clock);
        long next = 0;
        for (int i = 0; i < appends; i++) {
            if (next + eventsAtOnce > Notes.STREAM_LENGTH) {
                noteIfFull(stream, next);
                stream = Notes.newStream(clock);
                next = 0;
            }
            List<DomainEventMessage<?>> events =
                    Notes.events(stream, next, eventsAtOnce).toList();
            inUnitOfWork(() -> store.publish(events));
            next += eventsAtOnce;
        }
        noteIfFull(stream, next);
        return null;
    }

    private void noteIfFull(String stream, long events) {
        if (events == Notes.STREAM_LENGTH) {
            fullStreams.add(stream);
        }
    }
}
