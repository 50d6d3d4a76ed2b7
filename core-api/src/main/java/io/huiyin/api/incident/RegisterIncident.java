package io.huiyin.api.incident;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Puts a security incident on record. Answered with a {@link RegisteredIncident}. Times stand in the order occurred,
 * detected, learned, and none lies ahead of now.
 *
 * @param unitId whose incident it is: for a security officer the own organisation, which may be left out; a supervisor
 *     names an established unit
 * @param system which part of the City Brain is hit
 * @param dataKinds what data is concerned, in any order; empty when none is
 * @param title 1 to 200 characters
 * @param description 1 to 20,000 characters
 * @param occurredAt when it happened; absent while that is not known
 * @param detectedAt when anybody in the organisation, or its contractor, first noticed it; may be left out only when
 *     raised from a complaint, whose receipt then stands for it
 * @param learnedAt when those responsible learned of it, if that is known
 * @param raisedFrom the complaint that brought it to light, if one did
 */
@AllowedRoles({Role.SECURITY_OFFICER, Role.HOTLINE_SUPERVISOR})
@Within(Scope.THE_OWN_UNIT)
public record RegisterIncident(
        @TargetAggregateIdentifier IncidentId incidentId,
        CommandId commandId,
        @Nullable UnitId unitId,
        IncidentKind kind,
        SystemKind system,
        List<DataKind> dataKinds,
        ClearText title,
        ClearText description,
        @Nullable Instant occurredAt,
        @Nullable Instant detectedAt,
        @Nullable Instant learnedAt,
        @Nullable RaisedFrom raisedFrom)
        implements IncidentCommand {}
