package io.huiyin.server.house;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Which node this is, what background work it does and where it keeps everything. */
@Component
class NodeHealth extends AbstractHealthIndicator {

    private final House house;

    NodeHealth(House house) {
        this.house = house;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up()
                .withDetail("id", house.node().id())
                .withDetail("roles", house.node().roles().toString())
                .withDetail("storage", house.storage().description());
    }
}
