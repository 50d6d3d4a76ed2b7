package io.huiyin.command.notice.batch;

import io.huiyin.api.notice.NoticeBatchQueued;
import io.huiyin.api.notice.RecordBatchQueued;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.Findings;
import io.huiyin.command.notice.file.AllowedNoticeStates;
import io.huiyin.command.notice.file.Asking;
import io.huiyin.command.notice.file.CampaignDesk;
import io.huiyin.command.notice.file.NoticeState;
import java.time.Clock;
import java.time.Instant;

/** Where it is recorded that a batch goes out. */
public final class QueueDesk implements CampaignDesk<RecordBatchQueued> {

    private final Clock clock;

    public QueueDesk(Clock clock) {
        this.clock = clock;
    }

    @Override
    public RecordBatchQueued tidy(RecordBatchQueued command, Findings findings) {
        return command;
    }

    /** A batch already under way is let be, but only while the notice runs: the answer tells the sender to go on. */
    @Override
    public Facts decide(RecordBatchQueued tidy, Asking asking, Findings findings) {
        AllowedNoticeStates.RUNNING_ONLY.check(asking.state());
        checkBatch(tidy, asking.state(), findings);
        findings.refuseIfAny();
        Instant now = clock.instant();
        Facts facts = Facts.live(now, asking.digest());
        return asking.state().batch(tidy.batch()) != null
                ? facts
                : facts.and(
                        new NoticeBatchQueued(tidy.campaignId(), tidy.batch(), tidy.size(), tidy.keysDigest(), now));
    }

    private static void checkBatch(RecordBatchQueued tidy, NoticeState state, Findings findings) {
        if (!state.hasBatch(tidy.batch())) {
            findings.add("batch", RefusalCode.UNKNOWN_BATCH, tidy.batch());
        } else if (state.sizeOf(tidy.batch()) != tidy.size()) {
            findings.add("size", RefusalCode.BATCH_SIZE_DIFFERS, state.sizeOf(tidy.batch()), tidy.size());
        }
    }
}
