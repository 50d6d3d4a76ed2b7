package io.huiyin.api.rules;

import org.axonframework.serialization.Revision;

/**
 * A rule sets clocks from now on, or sets none any more. Running clocks do not notice.
 *
 * @param rule the rule and its version
 */
@Revision("1")
public record RuleSwitched(RuleBookId ruleBookId, String rule, boolean setsClocks) implements RuleBookEvent {}
