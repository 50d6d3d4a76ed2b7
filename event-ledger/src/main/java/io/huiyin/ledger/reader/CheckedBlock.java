package io.huiyin.ledger.reader;

import io.huiyin.storage.Block;
import io.huiyin.verifier.chain.ProblemKind;
import io.huiyin.verifier.format.BlockHeader;
import org.jspecify.annotations.Nullable;

/**
 * A block as it was found.
 *
 * @param header what it says about itself; null if that cannot be read
 * @param hash its hash in hex; null if its header cannot be read
 * @param problem why it does not continue the block before it; null when it does
 */
public record CheckedBlock(
        Block block,
        @Nullable BlockHeader header,
        @Nullable String hash,
        @Nullable ProblemKind problem) {}
