package io.huiyin.notifications.campaign;

import io.huiyin.api.notice.FindNoticeProgress;
import io.huiyin.api.notice.FindNoticeProof;
import io.huiyin.api.notice.FindRejectedRecipients;
import io.huiyin.api.notice.NoticeFile;
import io.huiyin.api.notice.NoticePreview;
import io.huiyin.api.notice.NoticeProgress;
import io.huiyin.api.notice.NoticeProofRow;
import io.huiyin.api.notice.NoticeResult;
import io.huiyin.api.notice.NoticeSummary;
import io.huiyin.api.notice.PreviewNotice;
import io.huiyin.api.notice.RecipientListId;
import io.huiyin.api.notice.RejectedRecipient;
import io.huiyin.api.notice.WasPersonTold;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.personaldata.recipients.RecipientKeys;
import io.huiyin.personaldata.recipients.RecipientList;
import io.huiyin.personaldata.recipients.RejectedRows;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/**
 * Answers what only the sending knows: how far it has come just now, what a message looks like, what became of each.
 * Whether the asker may see the notice is asked of the reading side, in the asker's name.
 */
final class NoticeAnswers {

    private final Supplier<NoticeDesk> desk;
    private final BatchRecords records;
    private final RejectedRows rejectedRows;
    private final RecipientKeys keys;
    private final NoticeMail mail;
    private final int perSecond;

    /** @param desk there from Axon's start on */
    NoticeAnswers(
            Supplier<NoticeDesk> desk,
            BatchRecords records,
            RejectedRows rejectedRows,
            RecipientKeys keys,
            NoticeMail mail,
            int perSecond) {
        this.desk = desk;
        this.records = records;
        this.rejectedRows = rejectedRows;
        this.keys = keys;
        this.mail = mail;
        this.perSecond = perSecond;
    }

    @QueryHandler
    Optional<NoticeProgress> handle(FindNoticeProgress query, MetaData asker) {
        return desk.get().notice(query.campaignId(), asker).map(this::progress);
    }

    @QueryHandler
    List<NoticePreview> handle(PreviewNotice query, MetaData asker) {
        return desk.get()
                .notice(query.campaignId(), asker)
                .filter(notice -> notice.chinese() != null)
                .map(NoticeWriter::new)
                .map(NoticeAnswers::previews)
                .orElse(List.of());
    }

    @QueryHandler
    List<NoticeProofRow> handle(FindNoticeProof query, MetaData asker) {
        return desk.get()
                .notice(query.campaignId(), asker)
                .flatMap(notice -> records.find(query.campaignId(), query.batch()))
                .map(BatchRecord::proof)
                .orElse(List.of());
    }

    @QueryHandler
    Optional<NoticeProofRow> handle(WasPersonTold query, MetaData asker) {
        String key = keys.of(query.campaignId(), query.address());
        return desk.get()
                .notice(query.campaignId(), asker)
                .flatMap(notice -> notice.batches().stream()
                        .map(batch -> records.find(query.campaignId(), batch.batch()))
                        .flatMap(Optional::stream)
                        .flatMap(batch -> batch.proof().stream())
                        .filter(row -> row.key().equals(key))
                        .findFirst());
    }

    @QueryHandler
    List<RejectedRecipient> handle(FindRejectedRecipients query, MetaData asker) {
        return desk.get()
                .notice(query.campaignId(), asker)
                .flatMap(notice -> listOf(notice.summary()))
                .map(rejectedRows::of)
                .orElse(List.of());
    }

    private static Optional<RecipientList> listOf(NoticeSummary summary) {
        RecipientListId list = summary.list();
        return list == null
                ? Optional.empty()
                : Optional.of(new RecipientList(summary.incidentId().caseId(), summary.campaignId(), list));
    }

    private static List<NoticePreview> previews(NoticeWriter writer) {
        return writer.languages().stream()
                .map(language -> new NoticePreview(
                        language, new ClearText(writer.subject(language)), new ClearText(writer.example(language))))
                .toList();
    }

    private NoticeProgress progress(NoticeFile notice) {
        NoticeSummary summary = notice.summary();
        // What is in the ledger need not be counted again.
        List<BatchRecord> underWay = notice.batches().stream()
                .filter(batch -> batch.results() == null)
                .map(batch -> records.find(summary.campaignId(), batch.batch()))
                .flatMap(Optional::stream)
                .toList();
        int handedOver = summary.handedOver() + count(underWay, NoticeResult.HANDED_OVER);
        int bounced = summary.bounced() + count(underWay, NoticeResult.BOUNCED);
        int dead = summary.dead() + count(underWay, NoticeResult.DEAD) + count(underWay, NoticeResult.ERASED);
        return new NoticeProgress(
                summary.status(),
                summary.recipients(),
                summary.recipients() - handedOver - bounced - dead,
                handedOver,
                bounced,
                dead,
                last(summary, underWay),
                !mail.isOpen(),
                perSecond);
    }

    private static int count(List<BatchRecord> batches, NoticeResult result) {
        return batches.stream().mapToInt(batch -> batch.count(result)).sum();
    }

    private static @Nullable Instant last(NoticeSummary summary, List<BatchRecord> underWay) {
        return Stream.concat(
                        Stream.ofNullable(summary.lastHandedOverAt()),
                        underWay.stream().map(BatchRecord::lastHandedOverAt).flatMap(Stream::ofNullable))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
