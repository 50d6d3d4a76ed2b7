package io.huiyin.notifications.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How many messages may leave now: as many as the rate allows since the last look, and never more than two seconds'
 * worth at once. For one thread.
 */
final class Throttle {

    private static final Duration MOST_SAVED = Duration.ofSeconds(2);

    private final int perSecond;
    private final Clock clock;
    private Instant lastLook;
    private double allowed;

    Throttle(int perSecond, Clock clock) {
        this.perSecond = perSecond;
        this.clock = clock;
        this.lastLook = clock.instant();
    }

    /** How many may leave now. */
    int allowance() {
        Instant now = clock.instant();
        double seconds = Math.max(0, Duration.between(lastLook, now).toMillis()) / 1000.0;
        allowed = Math.min(allowed + seconds * perSecond, (double) MOST_SAVED.toSeconds() * perSecond);
        lastLook = now;
        return (int) allowed;
    }

    /** So many left. */
    void left(int messages) {
        allowed -= messages;
    }
}
