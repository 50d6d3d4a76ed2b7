package io.huiyin.api.delivery;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Stops all sending until {@link ReleaseSending}. What is decided meanwhile waits; nothing is lost.
 *
 * @param sendingReason why, 2 to 200 characters; about the house and no citizen
 */
@AllowedRoles(Role.SYSTEM_ADMIN)
public record HoldSending(@TargetAggregateIdentifier SendingId sendingId, CommandId commandId, String sendingReason)
        implements DeliveryCommand {

    /** For the one sending there is. */
    public HoldSending(CommandId commandId, String sendingReason) {
        this(SendingId.OF_THE_HOUSE, commandId, sendingReason);
    }
}
