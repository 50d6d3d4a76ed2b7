package io.huiyin.api.complaint;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.Scope;
import io.huiyin.api.Within;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says that the unit has taken note of a complaint it was given (签收). No clock notices. */
@AllowedRoles(Role.HANDLER)
@Within(Scope.THE_OWN_UNIT)
public record AcknowledgeDispatch(@TargetAggregateIdentifier ComplaintId complaintId, CommandId commandId)
        implements ComplaintCommand {}
