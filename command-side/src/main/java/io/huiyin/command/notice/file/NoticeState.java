package io.huiyin.command.notice.file;

import io.huiyin.api.CaseId;
import io.huiyin.api.notice.BatchResults;
import io.huiyin.api.notice.NoticeBatchQueued;
import io.huiyin.api.notice.NoticeDrafted;
import io.huiyin.api.notice.NoticeStatus;
import io.huiyin.api.notice.RecipientsTaken;
import io.huiyin.personaldata.recipients.RecipientLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a notice. Immutable; each event gives a new one.
 *
 * @param drafted how it began
 * @param recipients whom it tells; null before a file was taken
 * @param batches the batches that began to go out, by number
 */
public record NoticeState(
        NoticeDrafted drafted,
        NoticeStatus status,
        @Nullable RecipientsTaken recipients,
        Map<Integer, QueuedBatch> batches) {

    public NoticeState {
        batches = Map.copyOf(batches);
    }

    /** A notice just written. */
    public static NoticeState of(NoticeDrafted event) {
        return new NoticeState(event, NoticeStatus.DRAFT, null, Map.of());
    }

    /** The incident, seen as any case: its key seals everything of the notice. */
    public CaseId caseId() {
        return drafted.incidentId().caseId();
    }

    /** How many people it tells; 0 before a file was taken. */
    public int people() {
        return recipients == null ? 0 : recipients.recipients();
    }

    /** A batch that began to go out; null when it did not. */
    public @Nullable QueuedBatch batch(int number) {
        return batches.get(number);
    }

    /** Whether there is a batch of this number, gone out or not. */
    public boolean hasBatch(int number) {
        return recipients != null && number >= 1 && number <= recipients.batches();
    }

    /** How many people a batch has that there is: all are full but the last. */
    public int sizeOf(int number) {
        RecipientsTaken taken = Objects.requireNonNull(recipients, "There are batches of recipients only");
        return number < taken.batches()
                ? RecipientLists.PAGE
                : taken.recipients() - (taken.batches() - 1) * RecipientLists.PAGE;
    }

    /** The batches without results, by number. */
    public List<Integer> openBatches() {
        int all = recipients == null ? 0 : recipients.batches();
        return IntStream.rangeClosed(1, all)
                .filter(number -> resultsOf(number) == null)
                .boxed()
                .toList();
    }

    /** The results of all batches that have them. */
    public List<BatchResults> results() {
        List<BatchResults> all = new ArrayList<>();
        for (QueuedBatch batch : batches.values()) {
            BatchResults results = batch.results();
            if (results != null) {
                all.add(results);
            }
        }
        return all;
    }

    /** A file was taken. */
    public NoticeState telling(RecipientsTaken event) {
        return new NoticeState(drafted, status, event, batches);
    }

    /** It came into another state. */
    public NoticeState in(NoticeStatus newStatus) {
        return new NoticeState(drafted, newStatus, recipients, batches);
    }

    /** A batch began to go out. */
    public NoticeState queued(NoticeBatchQueued event) {
        return with(event.batch(), new QueuedBatch(event, null));
    }

    /** What became of a batch is on record. */
    public NoticeState settled(int number, BatchResults results) {
        return with(number, Objects.requireNonNull(batch(number)).with(results));
    }

    private @Nullable BatchResults resultsOf(int number) {
        QueuedBatch batch = batch(number);
        return batch == null ? null : batch.results();
    }

    private NoticeState with(int number, QueuedBatch batch) {
        Map<Integer, QueuedBatch> more = new HashMap<>(batches);
        more.put(number, batch);
        return new NoticeState(drafted, status, recipients, more);
    }
}
