package io.huiyin.storage.claim;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** One node's time, moved by the test. */
final class TestTime {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T01:00:00Z"));

    Clock clock() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }

    void pass(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }
}
