package io.huiyin.api.rules;

/**
 * A proposed re-basing that is there.
 *
 * @param rebasing its number, from 1
 * @param rule the rule and the version to follow
 * @param contentHash SHA-256 of what that version says, in hex
 */
public record ProposedRebasing(int rebasing, String rule, String contentHash) {}
