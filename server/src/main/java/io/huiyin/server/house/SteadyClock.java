package io.huiyin.server.house;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Measures time-outs: it only goes on, whatever is done to the machine's clock. What it shows has no meaning but in
 * comparison with what it showed before.
 */
final class SteadyClock extends Clock {

    @Override
    public Instant instant() {
        return Instant.EPOCH.plusNanos(System.nanoTime());
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
