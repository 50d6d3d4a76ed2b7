package io.huiyin.api.rules;

import io.huiyin.api.AllowedRoles;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Has open cases follow a proposed re-basing. Only somebody else than who proposed it may.
 *
 * @param rebasing its number
 * @param contentHash SHA-256 of what the rule says that the person has looked at
 */
@AllowedRoles({Role.SYSTEM_ADMIN, Role.HOTLINE_SUPERVISOR})
public record ApproveRebasing(
        @TargetAggregateIdentifier RuleBookId ruleBookId, CommandId commandId, int rebasing, String contentHash)
        implements RuleBookCommand {

    /** For the one book there is. */
    public ApproveRebasing(CommandId commandId, int rebasing, String contentHash) {
        this(RuleBookId.OF_THE_HOUSE, commandId, rebasing, contentHash);
    }
}
