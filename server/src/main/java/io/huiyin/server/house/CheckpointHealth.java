package io.huiyin.server.house;

import io.huiyin.server.checkpoint.CheckpointStanding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether checkpoints leave the house: down when they could not for twenty minutes. */
@Component
class CheckpointHealth extends AbstractHealthIndicator {

    private static final Duration GAP_AT_MOST = Duration.ofMinutes(20);

    private final House house;
    private final Clock clock;

    CheckpointHealth(House house, Clock clock) {
        this.house = house;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        CheckpointStanding standing = house.checkpointStanding();
        Instant failingSince = standing.failingSince();
        boolean gap = failingSince != null && failingSince.plus(GAP_AT_MOST).isBefore(clock.instant());
        health.status(gap ? "DOWN" : "UP").withDetail("made by this node", standing.mine());
        if (standing.at() != null) {
            health.withDetail("newest", standing.at().toString()).withDetail("events", standing.delivered());
        }
        if (standing.failure() != null) {
            health.withDetail("failure", standing.failure());
        }
    }
}
