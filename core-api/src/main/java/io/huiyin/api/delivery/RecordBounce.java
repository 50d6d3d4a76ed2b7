package io.huiyin.api.delivery;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CaseId;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.sealing.ClearText;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Says that a message came back after it had been handed over, so its recipient does not have it. Without effect when it
 * was not sent, or was sent again since.
 *
 * @param caseId the case it belongs to
 * @param round which sending of the message came back, from 1
 * @param bounceReason what the returned mail says, 2 to 2,000 characters
 */
@AllowedRoles({Role.HOTLINE_SUPERVISOR, Role.SYSTEM_ADMIN})
public record RecordBounce(
        @TargetAggregateIdentifier DeliveryId deliveryId,
        CommandId commandId,
        CaseId caseId,
        int round,
        ClearText bounceReason)
        implements DeliveryCommand {}
