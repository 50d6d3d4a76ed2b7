package io.huiyin.api.incident;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Handling of an incident ended.
 *
 * @param handledAt when
 * @param enteredAt when that was entered
 */
@Revision("1")
public record HandlingEnded(IncidentId incidentId, Instant handledAt, Instant enteredAt) implements IncidentEvent {}
