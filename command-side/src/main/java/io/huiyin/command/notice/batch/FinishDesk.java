package io.huiyin.command.notice.batch;

import io.huiyin.api.notice.BatchResults;
import io.huiyin.api.notice.FinishNotice;
import io.huiyin.api.notice.NoticeFinished;
import io.huiyin.api.notice.NoticeStatus;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.Findings;
import io.huiyin.command.notice.file.AllowedNoticeStates;
import io.huiyin.command.notice.file.Asking;
import io.huiyin.command.notice.file.CampaignDesk;
import io.huiyin.command.notice.file.NoticeState;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a notice ends. */
public final class FinishDesk implements CampaignDesk<FinishNotice> {

    private static final int NAMED = 10;

    private final Clock clock;

    public FinishDesk(Clock clock) {
        this.clock = clock;
    }

    @Override
    public FinishNotice tidy(FinishNotice command, Findings findings) {
        return command;
    }

    @Override
    public Facts decide(FinishNotice tidy, Asking asking, Findings findings) {
        Instant now = clock.instant();
        Facts facts = Facts.live(now, asking.digest());
        if (asking.state().status() == NoticeStatus.FINISHED) {
            return facts;
        }
        AllowedNoticeStates.RUNNING_ONLY.check(asking.state());
        checkOpen(asking.state(), findings);
        findings.refuseIfAny();
        return facts.and(finished(tidy, asking.state().results(), now));
    }

    private static void checkOpen(NoticeState state, Findings findings) {
        List<Integer> open = state.openBatches();
        if (!open.isEmpty()) {
            String some = open.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
            findings.add(null, RefusalCode.BATCHES_OPEN, open.size() > NAMED ? some + ", …" : some);
        }
    }

    private static NoticeFinished finished(FinishNotice tidy, List<BatchResults> results, Instant now) {
        return new NoticeFinished(
                tidy.campaignId(),
                results.stream().mapToInt(BatchResults::handedOver).sum(),
                results.stream().mapToInt(BatchResults::bounced).sum(),
                results.stream().mapToInt(BatchResults::dead).sum(),
                results.stream()
                        .map(BatchResults::lastHandedOverAt)
                        .flatMap(Stream::ofNullable)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                now);
    }
}
