package io.huiyin.api.incident;

import io.huiyin.api.sealing.SealedText;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Something was done against an incident.
 *
 * @param takenAt when
 * @param enteredAt when it was entered
 */
@Revision("1")
public record RemedialMeasureRecorded(IncidentId incidentId, SealedText measure, Instant takenAt, Instant enteredAt)
        implements IncidentEvent {}
