package io.huiyin.server.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A look at something costly that holds for a while, so that the gauges of one scrape share it. Thread-safe. */
final class LastingFor<T> implements Supplier<T> {

    private final Duration age;
    private final Clock clock;
    private final Supplier<T> look;
    private @Nullable Looked<T> last;

    LastingFor(Duration age, Clock clock, Supplier<T> look) {
        this.age = age;
        this.clock = clock;
        this.look = look;
    }

    @Override
    public synchronized T get() {
        Looked<T> known = last;
        Instant now = clock.instant();
        if (known == null
                || now.isBefore(known.at())
                || Duration.between(known.at(), now).compareTo(age) > 0) {
            known = new Looked<>(look.get(), now);
            last = known;
        }
        return known.seen();
    }

    private record Looked<T>(T seen, Instant at) {}
}
