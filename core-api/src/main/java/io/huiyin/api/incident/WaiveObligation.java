package io.huiyin.api.incident;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.deadline.DeadlineId;
import io.huiyin.api.sealing.ClearText;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Lets an obligation go that has not ended, for instance after a downgrade. The approver is whoever sends it.
 *
 * @param expectedVersion the version of the incident the person had before them; absent means any
 * @param reason why, 2 to 2,000 characters
 */
@AllowedRoles(Role.HOTLINE_SUPERVISOR)
public record WaiveObligation(
        @TargetAggregateIdentifier IncidentId incidentId,
        CommandId commandId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        DeadlineId deadlineId,
        ClearText reason)
        implements IncidentCommand {}
