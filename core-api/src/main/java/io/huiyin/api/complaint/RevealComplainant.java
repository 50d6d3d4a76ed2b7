package io.huiyin.api.complaint;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;
import io.huiyin.api.sealing.ClearText;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Looks at who complains. The look is recorded first; then it is answered with a {@link Complainant}.
 *
 * @param purpose why, 2 to 200 characters
 */
@AllowedRoles({Role.HOTLINE_AGENT, Role.HANDLER, Role.HOTLINE_SUPERVISOR, Role.REGULATOR})
@Within(Scope.THE_OWN_UNIT)
public record RevealComplainant(
        @TargetAggregateIdentifier ComplaintId complaintId, CommandId commandId, ClearText purpose)
        implements ComplaintCommand {}
