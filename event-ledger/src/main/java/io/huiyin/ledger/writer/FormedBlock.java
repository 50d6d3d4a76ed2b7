package io.huiyin.ledger.writer;

import io.huiyin.storage.Block;
import io.huiyin.verifier.chain.ChainPoint;

/**
 * A block made to follow a certain place.
 *
 * @param block the bytes to store
 * @param after the place after it, once it stands
 */
record FormedBlock(Block block, ChainPoint after) {}
