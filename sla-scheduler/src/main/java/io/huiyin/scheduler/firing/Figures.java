package io.huiyin.scheduler.firing;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the scheduler counts about itself since its start. Thread-safe. */
public final class Figures {

    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong latestFiringMillis = new AtomicLong();
    private final AtomicReference<@Nullable Failure> lastFailure = new AtomicReference<>();
    private final Consumer<Duration> lateness;

    /**
     * One failure.
     *
     * @param what the kind of error
     */
    public record Failure(String what, Instant at) {}

    /** @param lateness told of each milestone how long after its time it was answered; must be quick */
    public Figures(Consumer<Duration> lateness) {
        this.lateness = lateness;
    }

    void sent(Duration late) {
        latestFiringMillis.accumulateAndGet(late.toMillis(), Math::max);
    }

    void answered(Duration late) {
        answered.incrementAndGet();
        lateness.accept(late.isNegative() ? Duration.ZERO : late);
    }

    void failed(Failure failure) {
        lastFailure.set(failure);
    }

    /** Commands that were answered. */
    public long answeredCommands() {
        return answered.get();
    }

    /** How late the latest command was sent. */
    public Duration latestFiring() {
        return Duration.ofMillis(latestFiringMillis.get());
    }

    /** The last failure; null when there was none. */
    public @Nullable Failure lastFailure() {
        return lastFailure.get();
    }
}
