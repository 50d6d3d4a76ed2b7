package io.huiyin.api.rules;

import org.axonframework.serialization.Revision;

/**
 * A proposed re-basing was laid aside for good.
 *
 * @param rebasing its number
 */
@Revision("1")
public record RebasingDiscarded(RuleBookId ruleBookId, int rebasing) implements RuleBookEvent {}
