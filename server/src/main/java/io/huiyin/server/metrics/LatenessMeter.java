package io.huiyin.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/**
 * How long after they could have been on record milestones were, as a distribution: up to a second, five and fifteen
 * seconds, one, five and thirty minutes, and longer.
 */
public final class LatenessMeter {

    private final Timer lateness;

    public LatenessMeter(MeterRegistry registry) {
        this.lateness = Timer.builder("huiyin.deadlines.late")
                .description("How late milestones were put on record")
                .serviceLevelObjectives(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(15),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30))
                .register(registry);
    }

    /** A milestone was put on record so late. */
    public void recorded(Duration late) {
        lateness.record(late);
    }
}
