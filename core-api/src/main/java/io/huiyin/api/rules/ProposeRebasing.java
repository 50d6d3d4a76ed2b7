package io.huiyin.api.rules;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Proposes that the running clocks that earlier versions of a rule have set follow this version; answered with a {@link
 * ProposedRebasing}. Nothing moves before a second person approves.
 *
 * @param rule the rule and the version to follow, for instance {@code complaint-reply@2}; clocks are set by it
 */
@AllowedRoles({Role.SYSTEM, Role.SYSTEM_ADMIN})
public record ProposeRebasing(@TargetAggregateIdentifier RuleBookId ruleBookId, CommandId commandId, String rule)
        implements RuleBookCommand {

    /** For the one book there is. */
    public ProposeRebasing(CommandId commandId, String rule) {
        this(RuleBookId.OF_THE_HOUSE, commandId, rule);
    }
}
