package io.huiyin.api.delivery;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CaseId;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks to send a dead message, or one that came back, once more, as if it were new. Without effect when it is neither, or
 * was sent again since.
 *
 * @param caseId the case it belongs to
 * @param round which sending of the message the person saw, from 1
 */
@AllowedRoles({Role.HOTLINE_SUPERVISOR, Role.SYSTEM_ADMIN})
public record RetryDelivery(
        @TargetAggregateIdentifier DeliveryId deliveryId, CommandId commandId, CaseId caseId, int round)
        implements DeliveryCommand {}
