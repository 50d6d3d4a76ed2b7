package io.huiyin.server.house;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Runs as time does, from wherever it is put. */
final class TravellingClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    void travelTo(Instant instant) {
        ahead = Duration.between(Clock.systemUTC().instant(), instant);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
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
