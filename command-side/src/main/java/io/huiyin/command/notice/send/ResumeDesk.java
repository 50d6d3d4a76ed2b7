package io.huiyin.command.notice.send;

import io.huiyin.api.notice.NoticeResumed;
import io.huiyin.api.notice.ResumeNotice;
import io.huiyin.command.fact.Facts;
import io.huiyin.command.form.Findings;
import io.huiyin.command.form.VersionForm;
import io.huiyin.command.notice.file.AllowedNoticeStates;
import io.huiyin.command.notice.file.Asking;
import io.huiyin.command.notice.file.CampaignDesk;
import java.time.Clock;
import java.time.Instant;

/** Where a stopped notice is let go on. */
public final class ResumeDesk implements CampaignDesk<ResumeNotice> {

    private final Clock clock;

    public ResumeDesk(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ResumeNotice tidy(ResumeNotice command, Findings findings) {
        VersionForm.check(command.expectedVersion(), findings);
        return command;
    }

    @Override
    public Facts decide(ResumeNotice tidy, Asking asking, Findings findings) {
        AllowedNoticeStates.STOPPED_ONLY.check(asking.state());
        findings.refuseIfAny();
        Instant now = clock.instant();
        return Facts.live(now, asking.digest()).and(new NoticeResumed(tidy.campaignId(), now));
    }
}
