package io.huiyin.api.incidents;

import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.incident.IncidentKind;
import io.huiyin.api.incident.IncidentLevel;
import io.huiyin.api.incident.IncidentNumber;
import io.huiyin.api.incident.SystemKind;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident as lists show it.
 *
 * @param number what people call it on the phone; absent for one registered before incidents had numbers
 * @param version the sequence number of its last event
 * @param unitName the organisation's name now
 * @param title readable; absent when it was forgotten
 * @param cityLevel its level by the city's scale; absent until it is graded
 * @param strictest of the obligations that run, the one due first; absent when none runs
 * @param missed whether the due instant of any obligation passed with it undone
 */
public record IncidentSummary(
        IncidentId incidentId,
        @Nullable IncidentNumber number,
        long version,
        UnitId unit,
        @Nullable String unitName,
        IncidentKind kind,
        SystemKind system,
        @Nullable ClearText title,
        @Nullable IncidentLevel cityLevel,
        IncidentStatus status,
        @Nullable Instant occurredAt,
        Instant detectedAt,
        @Nullable RunningClock strictest,
        boolean missed,
        @Nullable Instant closedAt) {}
