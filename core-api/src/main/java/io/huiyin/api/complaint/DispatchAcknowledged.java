package io.huiyin.api.complaint;

import io.huiyin.api.unit.UnitId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The unit that was given a complaint has taken note of it; the envelope says who.
 *
 * @param unitId the unit that has it
 */
@Revision("1")
public record DispatchAcknowledged(ComplaintId complaintId, UnitId unitId, Instant acknowledgedAt)
        implements ComplaintEvent {}
