package io.huiyin.server.nodes;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Goes on by itself from wherever it was set. */
final class MovedClock extends Clock {

    private volatile Setting setting;

    private record Setting(Instant shown, long nanos) {}

    MovedClock(Instant start) {
        isSetTo(start);
    }

    void isSetTo(Instant now) {
        setting = new Setting(now, System.nanoTime());
    }

    @Override
    public Instant instant() {
        Setting last = setting;
        return last.shown().plusNanos(System.nanoTime() - last.nanos());
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
