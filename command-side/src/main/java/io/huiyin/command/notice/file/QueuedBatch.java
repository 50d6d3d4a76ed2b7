package io.huiyin.command.notice.file;

import io.huiyin.api.notice.BatchResults;
import io.huiyin.api.notice.NoticeBatchQueued;
import org.jspecify.annotations.Nullable;

/**
 * A batch that began to go out.
 *
 * @param results what became of it; null while that is not on record
 */
public record QueuedBatch(
        NoticeBatchQueued queued, @Nullable BatchResults results) {

    QueuedBatch with(BatchResults newResults) {
        return new QueuedBatch(queued, newResults);
    }
}
