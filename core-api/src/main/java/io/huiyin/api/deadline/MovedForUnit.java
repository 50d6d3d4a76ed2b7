package io.huiyin.api.deadline;

import io.huiyin.api.unit.UnitId;
import java.time.Instant;

/**
 * What one change has done to the deadlines of one unit's cases.
 *
 * @param unitId the unit that had the cases when their deadlines moved
 * @param moved how many deadlines moved
 * @param earlier how many of them are due earlier than before
 * @param earliestDue the first instant at which one of them is due now
 */
public record MovedForUnit(UnitId unitId, long moved, long earlier, Instant earliestDue) {}
