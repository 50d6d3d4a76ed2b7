package io.huiyin.api.rules;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Puts on record by which rules the node that carries it out lives, as far as that is new. Repeating it does nothing.
 */
@AllowedRoles(Role.SYSTEM)
public record AdoptRules(@TargetAggregateIdentifier RuleBookId ruleBookId, CommandId commandId)
        implements RuleBookCommand {

    /** For the one book there is. */
    public AdoptRules(CommandId commandId) {
        this(RuleBookId.OF_THE_HOUSE, commandId);
    }
}
