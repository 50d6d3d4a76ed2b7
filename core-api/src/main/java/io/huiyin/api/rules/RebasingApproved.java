package io.huiyin.api.rules;

import io.huiyin.api.account.AccountId;
import org.axonframework.serialization.Revision;

/**
 * A re-basing was approved; open cases are counted anew from now on. Who approved it, the envelope says.
 *
 * @param rebasing its number
 * @param rule the rule and the version to follow
 * @param contentHash SHA-256 of what that version says, in hex
 * @param proposedBy who proposed it
 */
@Revision("1")
public record RebasingApproved(
        RuleBookId ruleBookId, int rebasing, String rule, String contentHash, AccountId proposedBy)
        implements RuleBookEvent {}
