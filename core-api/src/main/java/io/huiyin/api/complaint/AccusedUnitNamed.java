package io.huiyin.api.complaint;

import io.huiyin.api.unit.UnitId;
import org.axonframework.serialization.Revision;

/** A tip-off is about a unit: neither that unit nor one below it ever gets the case. */
@Revision("1")
public record AccusedUnitNamed(ComplaintId complaintId, UnitId unitId) implements ComplaintEvent {}
