package io.huiyin.api.trail;

import java.time.Instant;

/**
 * How far a running verification has come.
 *
 * @param whole whether it began at block 0
 * @param blocks blocks checked, from block 0 on
 * @param ofBlocks blocks there were when it began
 * @param startedAt when it began
 */
public record VerificationProgress(boolean whole, long blocks, long ofBlocks, Instant startedAt) {}
