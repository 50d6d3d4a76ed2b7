package io.huiyin.ledger.writer;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The highest sequence numbers seen in the streams used lately. Events are never taken away, so what is known stays
 * true as a lower bound. Bounded; thread-safe.
 */
public final class StreamHeads {

    private static final int MOST = 20_000;
    private static final float LOAD = 0.75f;

    private final Map<String, Long> highest = new LinkedHashMap<>(16, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    /** The highest sequence number known of a stream; -1 if none is known. */
    public synchronized long of(String stream) {
        return highest.getOrDefault(stream, -1L);
    }

    /** Notes that a stored event was seen. */
    public synchronized void saw(String stream, long sequence) {
        highest.merge(stream, sequence, Math::max);
    }
}
