package io.huiyin.api.incident;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The authority's number for a report became known.
 *
 * @param report number of the report within the incident, from 1
 * @param enteredAt when it was entered
 */
@Revision("1")
public record AuthorityReportAcknowledged(
        IncidentId incidentId, int report, AcknowledgementNumber acknowledgementNumber, Instant enteredAt)
        implements IncidentEvent {}
