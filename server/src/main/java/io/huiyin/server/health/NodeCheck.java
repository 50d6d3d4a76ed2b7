package io.huiyin.server.health;

import io.huiyin.api.health.HealthFigure.Names;
import io.huiyin.api.health.HealthFigure.Roles;
import io.huiyin.api.health.HealthFinding;
import io.huiyin.api.health.HealthLine;
import io.huiyin.api.health.HealthSubject;
import java.time.Instant;
import java.util.List;

/** This node and the work it does. */
record NodeCheck(String node, List<String> roles) implements HealthCheck {

    @Override
    public HealthSubject subject() {
        return HealthSubject.NODE;
    }

    @Override
    public List<HealthLine> look(Instant now) {
        Names name = new Names(List.of(node));
        return List.of(
                roles.isEmpty()
                        ? HealthLine.of(subject(), now, HealthFinding.NODE_ANSWERS_ONLY, name)
                        : HealthLine.of(subject(), now, HealthFinding.NODE_WORKS, name, new Roles(roles)));
    }
}
