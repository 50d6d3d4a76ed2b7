package io.huiyin.scheduler.keeping;

import io.huiyin.storage.LedgerStanding;
import java.nio.file.Path;
import java.util.function.LongFunction;

/**
 * Where a node keeps its due-list.
 *
 * @param file a file of this node alone; may be deleted while the node does not run, which costs one reading of the ledger
 * @param standingAt the ledger as it stood after a position; throws {@link IllegalArgumentException} beyond its head
 */
public record DueListPlace(Path file, LongFunction<LedgerStanding> standingAt) {}
