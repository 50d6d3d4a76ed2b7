package io.huiyin.ledger.writer;

import io.huiyin.ledger.chain.ChainPoint;
import io.huiyin.storage.Block;

/**
 * A block made to follow a certain place.
 *
 * @param block the bytes to store
 * @param after the place after it, once it stands
 */
record FormedBlock(Block block, ChainPoint after) {}
