package io.huiyin.api.complaint;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Gives a complaint to the unit that answers it (交办), or hands it on to another. The citizen's clock does not notice.
 *
 * @param expectedVersion the version of the case file the person had before them; absent means any
 * @param unitId an established unit
 * @param instruction what the unit should mind, at most 2,000 characters
 */
@AllowedRoles({Role.HOTLINE_AGENT, Role.HOTLINE_SUPERVISOR})
public record DispatchComplaint(
        @TargetAggregateIdentifier ComplaintId complaintId,
        CommandId commandId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        UnitId unitId,
        @Nullable ClearText instruction)
        implements ComplaintCommand {}
