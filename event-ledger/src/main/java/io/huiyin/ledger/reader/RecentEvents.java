package io.huiyin.ledger.reader;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The messages read last, by position, so that several readers at about the same place share the work. A newer position
 * takes the place of one that lies a whole round behind. Thread-safe.
 */
final class RecentEvents {

    private record Read(long position, List<TrackedEventMessage<?>> messages) {}

    private final AtomicReferenceArray<@Nullable Read> ring;

    RecentEvents(int size) {
        this.ring = new AtomicReferenceArray<>(size);
    }

    /** The messages of a position: those read before, or else read now. */
    List<TrackedEventMessage<?>> of(long position, Supplier<List<TrackedEventMessage<?>>> reading) {
        Read kept = ring.get(place(position));
        if (kept != null && kept.position() == position) {
            return kept.messages();
        }
        List<TrackedEventMessage<?>> messages = reading.get();
        keep(position, messages);
        return messages;
    }

    /** Keeps the messages of a position before anybody reads them. */
    void keep(long position, List<TrackedEventMessage<?>> messages) {
        ring.set(place(position), new Read(position, messages));
    }

    private int place(long position) {
        return (int) (position % ring.length());
    }
}
