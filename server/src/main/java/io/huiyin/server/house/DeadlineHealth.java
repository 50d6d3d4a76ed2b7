package io.huiyin.server.house;

import io.huiyin.scheduler.Heartbeat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether deadlines are watched: down when the watch has not looked for a while or is behind with what is due. */
@Component
class DeadlineHealth extends AbstractHealthIndicator {

    private static final Duration SWEEP_AT_LEAST_EVERY = Duration.ofMinutes(5);
    private static final Duration LATE_AT_MOST = Duration.ofMinutes(5);

    private final House house;
    private final Clock clock;

    DeadlineHealth(House house, Clock clock) {
        this.house = house;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        house.deadlineHeartbeat().ifPresentOrElse(beat -> tell(beat, health), health::up);
    }

    private void tell(Heartbeat beat, Health.Builder health) {
        health.status(isBehind(beat) ? "DOWN" : "UP")
                .withDetail("watched", beat.watched())
                .withDetail("partsHeld", beat.partsHeld() + " of " + beat.parts())
                .withDetail("failing", beat.failing())
                .withDetail("lag", beat.lag().toString())
                .withDetail("eventsBehind", beat.eventsBehind());
    }

    private boolean isBehind(Heartbeat beat) {
        Instant sweep = beat.lastSweep();
        boolean silent = sweep != null && sweep.isBefore(clock.instant().minus(SWEEP_AT_LEAST_EVERY));
        return silent || beat.lag().compareTo(LATE_AT_MOST) > 0;
    }
}
