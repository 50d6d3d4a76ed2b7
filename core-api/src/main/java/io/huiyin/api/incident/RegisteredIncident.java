package io.huiyin.api.incident;

/**
 * The answer to a registration.
 *
 * @param alreadyThere whether it had been registered before with the same content, so that nothing was added
 */
public record RegisteredIncident(IncidentId incidentId, boolean alreadyThere) {}
