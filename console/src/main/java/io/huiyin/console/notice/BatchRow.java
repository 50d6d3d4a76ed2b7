package io.huiyin.console.notice;

import io.huiyin.api.notice.BatchResults;
import io.huiyin.api.notice.NoticeBatch;
import org.jspecify.annotations.Nullable;

/**
 * One batch, as the proof shows it.
 *
 * @param results null while messages of it wait
 */
public record BatchRow(
        int batch,
        int size,
        String keysDigest,
        long queuedPosition,
        @Nullable BatchResults results,
        @Nullable Long resultsPosition) {

    static BatchRow of(NoticeBatch batch) {
        return new BatchRow(
                batch.batch(),
                batch.size(),
                batch.keysDigest(),
                batch.queuedPosition(),
                batch.results(),
                batch.resultsPosition());
    }
}
