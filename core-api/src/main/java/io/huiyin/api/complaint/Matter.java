package io.huiyin.api.complaint;

/**
 * What a case is about, as far as it decides rules.
 *
 * @param kind what the citizen wants
 * @param breachOfRegulation whether it reports a breach of the City Brain regulation, so that draft art. 19 sets the
 *     limit and not the house rule
 */
public record Matter(MatterKind kind, boolean breachOfRegulation) {}
