package io.huiyin.command.notice.batch;

import io.huiyin.api.notice.NoticeBatchResultsRecorded;
import io.huiyin.api.notice.RecordBatchResults;
import io.huiyin.api.refusal.RefusalCode;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.Findings;
import io.huiyin.command.notice.file.Asking;
import io.huiyin.command.notice.file.CampaignDesk;
import io.huiyin.command.notice.file.QueuedBatch;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where it is recorded what became of a batch; a stop does not undo what went out before it. */
public final class ResultsDesk implements CampaignDesk<RecordBatchResults> {

    private final Clock clock;

    public ResultsDesk(Clock clock) {
        this.clock = clock;
    }

    @Override
    public RecordBatchResults tidy(RecordBatchResults command, Findings findings) {
        findings.require("results", command.results());
        return command;
    }

    @Override
    public Facts decide(RecordBatchResults tidy, Asking asking, Findings findings) {
        findings.refuseIfAny();
        QueuedBatch batch = asking.state().batch(tidy.batch());
        checkSize(tidy, batch, findings);
        findings.refuseIfAny();
        Instant now = clock.instant();
        Facts facts = Facts.live(now, asking.digest());
        return batch != null && tidy.results().equals(batch.results())
                ? facts
                : facts.and(new NoticeBatchResultsRecorded(tidy.campaignId(), tidy.batch(), tidy.results(), now));
    }

    private static void checkSize(RecordBatchResults tidy, @Nullable QueuedBatch batch, Findings findings) {
        if (batch == null) {
            findings.add("batch", RefusalCode.UNKNOWN_BATCH, tidy.batch());
        } else if (batch.queued().size() != tidy.results().size()) {
            findings.add(
                    "results",
                    RefusalCode.BATCH_SIZE_DIFFERS,
                    batch.queued().size(),
                    tidy.results().size());
        }
    }
}
