package io.huiyin.api.rules;

import org.axonframework.serialization.Revision;

/**
 * Somebody proposed that the running clocks that earlier versions of a rule have set follow this version.
 *
 * @param rebasing its number, from 1
 * @param rule the rule and the version to follow, for instance {@code complaint-reply@2}
 * @param contentHash SHA-256 of what that version says, in hex
 */
@Revision("1")
public record RebasingProposed(RuleBookId ruleBookId, int rebasing, String rule, String contentHash)
        implements RuleBookEvent {}
