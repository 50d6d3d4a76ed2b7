package io.huiyin.api.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One batch on record.
 *
 * @param batch its number, from 1
 * @param queuedPosition position in the ledger of the fact that it began to go out
 * @param results what became of it; null while messages of it wait
 * @param resultsPosition position in the ledger of its latest results; null while there are none
 */
public record NoticeBatch(
        int batch,
        int size,
        String keysDigest,
        Instant queuedAt,
        long queuedPosition,
        @Nullable BatchResults results,
        @Nullable Long resultsPosition) {}
