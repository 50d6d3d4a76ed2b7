package io.huiyin.api.incident;

import org.axonframework.serialization.Revision;

/**
 * The instants stay as they are on record.
 *
 * @param correction number of the proposed correction within the incident
 */
@Revision("1")
public record InstantCorrectionRejected(IncidentId incidentId, int correction) implements IncidentEvent {}
