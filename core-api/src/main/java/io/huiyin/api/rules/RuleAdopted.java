package io.huiyin.api.rules;

import org.axonframework.serialization.Revision;

/**
 * The house lives by a version of a rule it did not live by before.
 *
 * @param rule the rule and its version, for instance {@code complaint-reply@2}
 * @param content what the rule says, as JSON with its fields in order
 * @param contentHash SHA-256 of the content in hex
 * @param setsClocks whether clocks are set by it from now on; else it is an example, or explains those it once set
 */
@Revision("1")
public record RuleAdopted(RuleBookId ruleBookId, String rule, String content, String contentHash, boolean setsClocks)
        implements RuleBookEvent {}
