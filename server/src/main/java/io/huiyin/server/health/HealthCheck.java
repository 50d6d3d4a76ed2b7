package io.huiyin.server.health;

import io.huiyin.api.health.HealthLine;
import io.huiyin.api.health.HealthSubject;
import java.time.Instant;
import java.util.List;

/** Looks at one thing. */
interface HealthCheck {

    /** What it looks at, for when it cannot. */
    HealthSubject subject();

    /** What it finds: one line, or one for each trouble. */
    List<HealthLine> look(Instant now);
}
