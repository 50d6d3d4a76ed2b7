package io.huiyin.ledger.writer;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** All events of one unit of work, and what becomes of them. */
final class PendingAppend {

    private final List<PreparedEvent> events;
    private final long bytes;
    private final CompletableFuture<Void> outcome = new CompletableFuture<>();

    PendingAppend(List<PreparedEvent> events) {
        this.events = List.copyOf(events);
        this.bytes = events.stream()
                .mapToLong(event -> event.stored().bytes().length)
                .sum();
    }

    List<PreparedEvent> events() {
        return events;
    }

    long bytes() {
        return bytes;
    }

    void succeed() {
        outcome.complete(null);
    }

    void fail(RuntimeException reason) {
        outcome.completeExceptionally(reason);
    }

    /** Waits until the outcome is known. Not interruptible: an answer comes in bounded time, and it is the true one. */
    void await() {
        try {
            outcome.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        }
    }
}
