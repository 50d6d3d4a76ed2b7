package io.huiyin.api.trail;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with the ledger.
 *
 * @param height the block
 * @param position the event, where one event can be named
 */
public record LedgerProblem(long height, @Nullable Long position, LedgerProblemKind kind) {}
