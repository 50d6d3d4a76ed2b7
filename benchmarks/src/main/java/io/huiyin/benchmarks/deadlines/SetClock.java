package io.huiyin.benchmarks.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Goes on from wherever it was set. */
final class SetClock extends Clock {

    private volatile Setting setting;

    private record Setting(Instant shown, long nanos) {}

    SetClock(Instant start) {
        setting = new Setting(start, System.nanoTime());
    }

    void isSetTo(Instant now) {
        setting = new Setting(now, System.nanoTime());
    }

    @Override
    public Instant instant() {
        Setting last = setting;
        return last.shown().plus(Duration.ofNanos(System.nanoTime() - last.nanos()));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
