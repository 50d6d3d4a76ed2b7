package io.huiyin.api.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A block of the ledger.
 *
 * @param hash its hash in hex
 * @param previousHash hash of the block before in hex
 * @param firstPosition position of its first event
 * @param events how many events it has
 * @param writtenAt the writer's clock as it stood; says nothing about order
 * @param writer the node that wrote it
 * @param problem why it does not continue the chain; null when it does
 */
public record TrailBlock(
        long height,
        String hash,
        String previousHash,
        long firstPosition,
        int events,
        Instant writtenAt,
        String writer,
        @Nullable LedgerProblem problem) {}
