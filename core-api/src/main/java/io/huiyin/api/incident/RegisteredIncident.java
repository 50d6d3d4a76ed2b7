package io.huiyin.api.incident;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a registration.
 *
 * @param number what people call it on the phone; absent only for one registered before incidents had numbers
 * @param alreadyThere whether it had been registered before with the same content, so that nothing was added
 */
public record RegisteredIncident(
        IncidentId incidentId, @Nullable IncidentNumber number, boolean alreadyThere) {}
