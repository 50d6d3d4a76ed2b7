package io.huiyin.api.notice;

import io.huiyin.api.sealing.ClearText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulk notice with what it says and what is on record of its batches.
 *
 * @param chinese what people are told; null when the incident's key was destroyed
 * @param english the same in English; null when there is none
 * @param unknownItems what is marked as still unknown
 * @param stopReason why it was last stopped; null when it never was
 * @param batches the batches that have begun to go out, by number
 */
public record NoticeFile(
        NoticeSummary summary,
        @Nullable NoticeLetter chinese,
        @Nullable NoticeLetter english,
        List<NoticeItem> unknownItems,
        @Nullable ClearText stopReason,
        List<NoticeBatch> batches) {

    public NoticeFile {
        unknownItems = List.copyOf(unknownItems);
        batches = List.copyOf(batches);
    }
}
