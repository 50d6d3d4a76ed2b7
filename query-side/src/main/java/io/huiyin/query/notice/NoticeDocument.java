package io.huiyin.query.notice;

import io.huiyin.api.incident.IncidentId;
import io.huiyin.api.notice.BatchResults;
import io.huiyin.api.notice.NoticeBatch;
import io.huiyin.api.notice.NoticeBatchQueued;
import io.huiyin.api.notice.NoticeBatchResultsRecorded;
import io.huiyin.api.notice.NoticeCampaignId;
import io.huiyin.api.notice.NoticeDrafted;
import io.huiyin.api.notice.NoticeEvent;
import io.huiyin.api.notice.NoticeFinished;
import io.huiyin.api.notice.NoticeItem;
import io.huiyin.api.notice.NoticeResumed;
import io.huiyin.api.notice.NoticeRevised;
import io.huiyin.api.notice.NoticeStarted;
import io.huiyin.api.notice.NoticeStatus;
import io.huiyin.api.notice.NoticeStopped;
import io.huiyin.api.notice.NoticeSummary;
import io.huiyin.api.notice.RecipientsTaken;
import io.huiyin.api.notice.SealedNoticeLetter;
import io.huiyin.api.sealing.SealedText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.query.views.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One notice as the view keeps it.
 *
 * @param recipients whom it tells; null before a file was taken
 * @param batches those that have begun to go out, by number
 * @param version sequence of its last event
 * @param position position of its last event
 */
record NoticeDocument(
        NoticeCampaignId campaignId,
        IncidentId incidentId,
        UnitId unitId,
        NoticeStatus status,
        SealedNoticeLetter chinese,
        @Nullable SealedNoticeLetter english,
        List<NoticeItem> unknownItems,
        @Nullable RecipientsTaken recipients,
        Instant draftedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable SealedText stopReason,
        List<NoticeBatch> batches,
        long version,
        long position) {

    NoticeDocument {
        unknownItems = List.copyOf(unknownItems);
        batches = List.copyOf(batches);
    }

    static NoticeDocument begin(NoticeDrafted event, Recorded recorded) {
        return new NoticeDocument(
                event.campaignId(),
                event.incidentId(),
                event.unitId(),
                NoticeStatus.DRAFT,
                event.chinese(),
                event.english(),
                event.unknownItems(),
                null,
                event.draftedAt(),
                null,
                null,
                null,
                List.of(),
                recorded.sequence(),
                recorded.position());
    }

    NoticeDocument after(NoticeEvent event, Recorded recorded) {
        Changed changed = new Changed(this);
        if (event instanceof NoticeRevised revised) {
            changed.chinese = revised.chinese();
            changed.english = revised.english();
            changed.unknownItems = revised.unknownItems();
        } else if (event instanceof RecipientsTaken taken) {
            changed.recipients = taken;
        } else if (event instanceof NoticeStarted started) {
            changed.status = NoticeStatus.RUNNING;
            changed.startedAt = started.startedAt();
        } else if (event instanceof NoticeBatchQueued queued) {
            changed.batches = with(batch(queued, recorded));
        } else if (event instanceof NoticeBatchResultsRecorded results) {
            changed.batches = settled(results, recorded);
        } else if (event instanceof NoticeStopped stopped) {
            changed.status = NoticeStatus.STOPPED;
            changed.stopReason = stopped.reason();
        } else if (event instanceof NoticeResumed) {
            changed.status = NoticeStatus.RUNNING;
        } else if (event instanceof NoticeFinished finished) {
            changed.status = NoticeStatus.FINISHED;
            changed.finishedAt = finished.finishedAt();
        }
        return changed.at(recorded);
    }

    NoticeSummary summary() {
        List<BatchResults> results = results();
        return new NoticeSummary(
                campaignId,
                incidentId,
                unitId,
                status,
                recipients == null ? null : recipients.list(),
                recipients == null ? 0 : recipients.recipients(),
                recipients == null ? 0 : recipients.duplicates(),
                recipients == null ? 0 : recipients.rejected(),
                recipients == null ? 0 : recipients.batches(),
                batches.size(),
                results.size(),
                sum(results, BatchResults::handedOver),
                sum(results, BatchResults::bounced),
                sum(results, BatchResults::dead),
                draftedAt,
                startedAt,
                finishedAt,
                results.stream()
                        .map(BatchResults::firstHandedOverAt)
                        .flatMap(Stream::ofNullable)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                results.stream()
                        .map(BatchResults::lastHandedOverAt)
                        .flatMap(Stream::ofNullable)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                version,
                position);
    }

    private List<BatchResults> results() {
        List<BatchResults> all = new ArrayList<>();
        for (NoticeBatch batch : batches) {
            BatchResults results = batch.results();
            if (results != null) {
                all.add(results);
            }
        }
        return all;
    }

    private static int sum(List<BatchResults> results, ToIntFunction<BatchResults> count) {
        return results.stream().mapToInt(count).sum();
    }

    private static NoticeBatch batch(NoticeBatchQueued queued, Recorded recorded) {
        return new NoticeBatch(
                queued.batch(), queued.size(), queued.keysDigest(), queued.queuedAt(), recorded.position(), null, null);
    }

    // Several nodes may send, so batches need not come in their order.
    private List<NoticeBatch> with(NoticeBatch batch) {
        List<NoticeBatch> more = new ArrayList<>(batches);
        more.removeIf(known -> known.batch() == batch.batch());
        more.add(batch);
        more.sort(Comparator.comparingInt(NoticeBatch::batch));
        return more;
    }

    private List<NoticeBatch> settled(NoticeBatchResultsRecorded event, Recorded recorded) {
        return batches.stream()
                .map(batch -> batch.batch() == event.batch() ? settled(batch, event.results(), recorded) : batch)
                .toList();
    }

    private static NoticeBatch settled(NoticeBatch batch, BatchResults results, Recorded recorded) {
        return new NoticeBatch(
                batch.batch(),
                batch.size(),
                batch.keysDigest(),
                batch.queuedAt(),
                batch.queuedPosition(),
                results,
                recorded.position());
    }

    /** The next document while one event changes it. */
    private static final class Changed {

        private final NoticeDocument before;
        private NoticeStatus status;
        private SealedNoticeLetter chinese;
        private @Nullable SealedNoticeLetter english;
        private List<NoticeItem> unknownItems;
        private @Nullable RecipientsTaken recipients;
        private @Nullable Instant startedAt;
        private @Nullable Instant finishedAt;
        private @Nullable SealedText stopReason;
        private List<NoticeBatch> batches;

        Changed(NoticeDocument before) {
            this.before = before;
            this.status = before.status;
            this.chinese = before.chinese;
            this.english = before.english;
            this.unknownItems = before.unknownItems;
            this.recipients = before.recipients;
            this.startedAt = before.startedAt;
            this.finishedAt = before.finishedAt;
            this.stopReason = before.stopReason;
            this.batches = before.batches;
        }

        NoticeDocument at(Recorded recorded) {
            return new NoticeDocument(
                    before.campaignId,
                    before.incidentId,
                    before.unitId,
                    status,
                    chinese,
                    english,
                    unknownItems,
                    recipients,
                    before.draftedAt,
                    startedAt,
                    finishedAt,
                    stopReason,
                    batches,
                    recorded.sequence(),
                    recorded.position());
        }
    }
}
