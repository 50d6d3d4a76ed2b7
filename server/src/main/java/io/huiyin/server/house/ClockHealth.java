package io.huiyin.server.house;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether this node's clock is right; down when it is so far off that nothing is written. */
@Component
class ClockHealth extends AbstractHealthIndicator {

    private final House house;

    ClockHealth(House house) {
        this.house = house;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.status(house.clockIsOff() ? "DOWN" : "UP")
                .withDetail("offset", house.clockOffset().toString());
    }
}
