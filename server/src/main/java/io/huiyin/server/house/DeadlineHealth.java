package io.huiyin.server.house;

import io.huiyin.scheduler.Heartbeat;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether deadlines are watched: out of service, with the reason, when the watch is behind. */
@Component
class DeadlineHealth extends AbstractHealthIndicator {

    private final House house;

    DeadlineHealth(House house) {
        this.house = house;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        house.deadlineHeartbeat().ifPresentOrElse(beat -> tell(beat, health), health::up);
    }

    static void tell(Heartbeat beat, Health.Builder health) {
        beat.behind()
                .ifPresentOrElse(
                        why -> health.outOfService()
                                .withDetail("reason", why)
                                .withDetail(
                                        "sentence", "Deadlines are not watched as they should be: " + why.sentence()),
                        health::up);
        health.withDetail("watched", beat.watched())
                .withDetail("partsHeld", beat.partsHeld() + " of " + beat.parts())
                .withDetail("failing", beat.failing())
                .withDetail("alarms", beat.alarms())
                .withDetail("lag", beat.lag().toString())
                .withDetail("eventsBehind", beat.eventsBehind());
    }
}
