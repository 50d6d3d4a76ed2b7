package io.huiyin.api.cases;

import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.IncidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * An incident that a complaint brought to light.
 *
 * @param number absent for one registered before incidents had numbers
 */
public record RaisedIncident(
        IncidentId incidentId, @Nullable IncidentNumber number) {}
