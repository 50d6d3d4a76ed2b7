package io.huiyin.server.health;

import io.huiyin.api.health.HealthFigure.Names;
import io.huiyin.api.health.HealthFinding;
import io.huiyin.api.health.HealthLine;
import io.huiyin.api.health.HealthSubject;
import java.time.Instant;
import java.util.List;

/** Where everything is kept. */
record StorageCheck(String description, boolean durable) implements HealthCheck {

    @Override
    public HealthSubject subject() {
        return HealthSubject.STORAGE;
    }

    @Override
    public List<HealthLine> look(Instant now) {
        HealthFinding finding = durable ? HealthFinding.STORED : HealthFinding.STORED_WITHOUT_PROMISE;
        return List.of(HealthLine.of(subject(), now, finding, new Names(List.of(description))));
    }
}
