package io.huiyin.api.delivery;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CaseId;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.sealing.ClearText;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Gives a dead message, or one that came back, up. Without effect when it is neither, or was sent again since.
 *
 * @param caseId the case it belongs to
 * @param round which sending of the message the person saw, from 1
 * @param giveUpReason why, 2 to 2,000 characters; how the recipient was told otherwise, if they were
 */
@AllowedRoles(Role.HOTLINE_SUPERVISOR)
public record GiveUpDelivery(
        @TargetAggregateIdentifier DeliveryId deliveryId,
        CommandId commandId,
        CaseId caseId,
        int round,
        ClearText giveUpReason)
        implements DeliveryCommand {}
