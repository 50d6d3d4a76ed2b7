package io.huiyin.storage;

/**
 * Where in which ledger a store of views, tokens, index or kept state stands.
 *
 * @param ledgerId hash of block 0 in hex
 * @param position position of the last event taken in; -1 before the first
 * @param blockHash hash in hex of the block that holds this position; of block 0 before the first event
 */
public record LedgerStanding(String ledgerId, long position, String blockHash) {}
