package io.huiyin.console.notice;

import io.huiyin.api.notice.NoticeProgress;
import io.huiyin.api.notice.NoticeStatus;
import io.huiyin.api.notice.NoticeSummary;
import io.huiyin.console.time.Moments;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a notice stands, as pages show it.
 *
 * @param lastHandedOverAt day and minute; null while nothing was handed over
 * @param percent how much of it is settled, 0 to 100
 * @param minutesLeft about how long the rest takes at most, by the rate; 0 when nothing is on its way
 */
public record NoticeView(
        String id,
        String incidentId,
        NoticeStatus status,
        int recipients,
        int duplicates,
        int rejected,
        int batches,
        int batchesSettled,
        int waiting,
        int handedOver,
        int bounced,
        int dead,
        @Nullable String lastHandedOverAt,
        boolean mailIsClosed,
        int percent,
        long minutesLeft,
        long version) {

    private static final int PERCENT = 100;
    private static final long SECONDS = 60;

    static NoticeView of(NoticeSummary summary, NoticeProgress progress, Moments moments, Locale locale) {
        int settled = progress.recipients() - progress.waiting();
        Instant last = progress.lastHandedOverAt();
        return new NoticeView(
                summary.campaignId().value(),
                summary.incidentId().value(),
                progress.status(),
                progress.recipients(),
                summary.duplicates(),
                summary.rejected(),
                summary.batches(),
                summary.batchesSettled(),
                progress.waiting(),
                progress.handedOver(),
                progress.bounced(),
                progress.dead(),
                last == null ? null : moments.minute(last, locale),
                progress.mailIsClosed(),
                progress.recipients() == 0 ? 0 : (int) ((long) PERCENT * settled / progress.recipients()),
                progress.status() == NoticeStatus.RUNNING
                        ? (progress.waiting() + progress.perSecond() * SECONDS - 1) / (progress.perSecond() * SECONDS)
                        : 0,
                summary.version());
    }

    /** Whether the page looks again by itself. */
    public boolean isMoving() {
        return status == NoticeStatus.RUNNING;
    }
}
