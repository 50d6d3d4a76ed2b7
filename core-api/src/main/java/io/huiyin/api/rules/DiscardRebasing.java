package io.huiyin.api.rules;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Lays a proposed re-basing aside for good.
 *
 * @param rebasing its number
 */
@AllowedRoles({Role.SYSTEM_ADMIN, Role.HOTLINE_SUPERVISOR})
public record DiscardRebasing(@TargetAggregateIdentifier RuleBookId ruleBookId, CommandId commandId, int rebasing)
        implements RuleBookCommand {

    /** For the one book there is. */
    public DiscardRebasing(CommandId commandId, int rebasing) {
        this(RuleBookId.OF_THE_HOUSE, commandId, rebasing);
    }
}
