package io.huiyin.api.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param whole whether it began at block 0; otherwise where the one before had ended
 * @param height the last block found sound; -1 when none was
 * @param position the last event found sound; -1 when none was
 * @param rootHash root of the tree over the events up to there, in hex
 * @param startedAt when it began
 * @param finishedAt when it ended
 * @param wholeAt when a verification of the whole ledger last ended, if one has
 * @param problem the first thing wrong; null when all is sound
 */
public record VerifiedLedger(
        boolean whole,
        long height,
        long position,
        String rootHash,
        Instant startedAt,
        Instant finishedAt,
        @Nullable Instant wholeAt,
        @Nullable LedgerProblem problem) {}
