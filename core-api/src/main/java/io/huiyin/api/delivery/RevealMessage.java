package io.huiyin.api.delivery;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CaseId;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import io.huiyin.api.sealing.ClearText;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Puts on record that somebody is going to read a message to a citizen, and why. After it {@link FindMessage} answers
 * that person for a while.
 *
 * @param caseId the case it belongs to
 * @param purpose why, 2 to 200 characters
 */
@AllowedRoles({Role.HOTLINE_SUPERVISOR, Role.REGULATOR})
public record RevealMessage(
        @TargetAggregateIdentifier DeliveryId deliveryId, CommandId commandId, CaseId caseId, ClearText purpose)
        implements DeliveryCommand {}
