package io.huiyin.api.incident;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;
import io.huiyin.api.sealing.ClearText;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Corrects when an incident happened, was noticed and became known. Running clocks that start from these move at once
 * where that cannot win time; a correction that may win time waits for a second person.
 *
 * @param expectedVersion the version of the incident the person had before them; absent means any
 * @param occurredAt when it happened; absent when that is not known after all
 * @param detectedAt when it was first noticed
 * @param learnedAt when those responsible learned of it; absent when that is not known after all
 * @param reason why what was on record is wrong, 2 to 2,000 characters
 * @param evidence what proves it, 1 to 2,000 characters
 */
@AllowedRoles({Role.SECURITY_OFFICER, Role.HOTLINE_SUPERVISOR})
@Within(Scope.THE_OWN_UNIT)
public record CorrectIncidentInstants(
        @TargetAggregateIdentifier IncidentId incidentId,
        CommandId commandId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        @Nullable Instant occurredAt,
        Instant detectedAt,
        @Nullable Instant learnedAt,
        ClearText reason,
        ClearText evidence)
        implements IncidentCommand {}
