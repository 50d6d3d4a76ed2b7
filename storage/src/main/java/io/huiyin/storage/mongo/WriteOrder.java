package io.huiyin.storage.mongo;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers writes so that a later one has the higher number, also after a restart; below 2^53, as doubles need it. */
final class WriteOrder {

    private static final int NUMBERS_A_MILLISECOND = 1024;

    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    WriteOrder(Clock clock) {
        this.clock = clock;
    }

    long next() {
        return last.accumulateAndGet(
                clock.millis() * NUMBERS_A_MILLISECOND, (previous, now) -> Math.max(previous + 1, now));
    }
}
