package io.huiyin.storage;

/**
 * A stored event and where it stands.
 *
 * @param position index of the event in the ledger, dense from 0
 * @param height height of its block
 */
public record PositionedRecord(long position, long height, BlockRecord record) {}
