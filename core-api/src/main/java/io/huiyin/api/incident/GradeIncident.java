package io.huiyin.api.incident;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;
import io.huiyin.api.sealing.ClearText;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Judges how grave an incident is, or judges it anew. Clocks that now apply start at the occurrence if it is known, else
 * at the detection, never at the judgement; running ones neither restart nor stop. What was done before the judgement
 * counts for the clocks it starts; where it comes out late, the reason of the judgement stands for the reason of the
 * delay.
 *
 * @param expectedVersion the version of the incident the person had before them; absent means any
 * @param cityLevel the level by the city's scale
 * @param reason why this level, 2 to 2,000 characters
 * @param cacLevel the level by the scale of the national cyberspace administration, which has criteria of its own; absent
 *     leaves what was judged before
 * @param criticalInfrastructure whether the system is critical information infrastructure; absent leaves what was said
 *     before
 */
@AllowedRoles({Role.SECURITY_OFFICER, Role.HOTLINE_SUPERVISOR})
@Within(Scope.THE_OWN_UNIT)
public record GradeIncident(
        @TargetAggregateIdentifier IncidentId incidentId,
        CommandId commandId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        IncidentLevel cityLevel,
        ClearText reason,
        @Nullable IncidentLevel cacLevel,
        @Nullable Boolean criticalInfrastructure)
        implements IncidentCommand {

    /** A judgement by the city's scale only. */
    public GradeIncident(
            IncidentId incidentId,
            CommandId commandId,
            @Nullable Long expectedVersion,
            IncidentLevel cityLevel,
            ClearText reason) {
        this(incidentId, commandId, expectedVersion, cityLevel, reason, null, null);
    }
}
