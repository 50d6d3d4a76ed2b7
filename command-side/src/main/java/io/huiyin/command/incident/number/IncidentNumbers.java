package io.huiyin.command.incident.number;

import io.huiyin.api.incident.IncidentNumber;
import java.time.Instant;

/** Hands out incident numbers, each once, for ever, on all nodes. Numbers may have gaps. Thread-safe. */
@FunctionalInterface
public interface IncidentNumbers {

    /**
     * The next number of the month in which an incident was detected.
     *
     * @param detectedAt when it was first noticed
     */
    IncidentNumber next(Instant detectedAt);
}
