package io.huiyin.benchmarks.deadlines;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A limited number of callers; closing it waits for the last of them. */
final class Callers implements AutoCloseable {

    private static final long LONGEST_CALL_MINUTES = 10;

    private final ExecutorService threads;
    private final Semaphore free;
    private final AtomicReference<@Nullable RuntimeException> failed = new AtomicReference<>();

    Callers(int count) {
        threads = Executors.newFixedThreadPool(count);
        free = new Semaphore(count);
    }

    void call(Runnable call) {
        free.acquireUninterruptibly();
        threads.execute(() -> {
            try {
                call.run();
            } catch (RuntimeException failure) {
                failed.compareAndSet(null, failure);
            } finally {
                free.release();
            }
        });
    }

    /** @throws IllegalStateException if a call failed or did not end */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_CALL_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("A call did not end");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        RuntimeException failure = failed.get();
        if (failure != null) {
            throw new IllegalStateException("A call failed", failure);
        }
    }
}
