package io.huiyin.server.health;

import io.huiyin.api.health.FindHealth;
import io.huiyin.api.health.HealthFinding;
import io.huiyin.api.health.HealthLine;
import io.huiyin.api.health.HouseHealth;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers how the house is. What cannot be looked at is a finding as well, and hides no other. */
public final class HealthQueries {

    private static final Logger LOG = LoggerFactory.getLogger(HealthQueries.class);

    private final String node;
    private final Clock clock;
    private final List<HealthCheck> checks;

    HealthQueries(String node, Clock clock, List<HealthCheck> checks) {
        this.node = node;
        this.clock = clock;
        this.checks = List.copyOf(checks);
    }

    /** Looks now. */
    @QueryHandler
    public HouseHealth handle(FindHealth query) {
        Instant now = clock.instant();
        return new HouseHealth(
                node,
                now,
                checks.stream().flatMap(check -> look(check, now).stream()).toList());
    }

    private static List<HealthLine> look(HealthCheck check, Instant now) {
        try {
            return check.look(now);
        } catch (RuntimeException unreadable) {
            LOG.warn("{} could not be looked at", check.subject(), unreadable);
            return List.of(HealthLine.of(check.subject(), now, HealthFinding.UNREADABLE));
        }
    }
}
